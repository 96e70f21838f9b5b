'use server';
// Registers the visitor under the name they chose.
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requirePass } from '#lib/auth/access.ts';
import { hasJoinFor } from '#lib/auth/join-cookie.ts';
import { WorldRefusal } from '#lib/errors/world-refusal.ts';
import { type FormState, failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import { isOldEnough, registrationFields, registrationSchema } from '#lib/forms/registration.ts';
import { JOIN_PAGE } from '#lib/join/offer-as-guest.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';
import { registrationRules } from '#lib/spacetime/server/reads/registration-rules.ts';

export async function register(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = registrationSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { username, terms, born } = parsed.data;
  let hasGuest = false;
  try {
    const { signIn, token } = await requirePass();
    const { minimumAge } = await registrationRules();
    // The day of birth goes no further than here: the world hears yes or no.
    const today = new Date().toISOString().slice(0, 10);
    await callReducer('register', [username, terms, isOldEnough(born, minimumAge, today)], token);
    hasGuest = await hasJoinFor(signIn);
  } catch (error) {
    // A second press of the button, or another tab: what was wanted is there.
    const isDone = error instanceof WorldRefusal && error.refusal === 'already_registered';
    if (!isDone) return failedForm(values, error, registrationFields);
  }
  updateTag(profileTag(username));
  redirect(hasGuest ? JOIN_PAGE : '/characters/new?welcome');
}
