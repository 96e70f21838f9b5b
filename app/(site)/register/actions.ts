'use server';
// Registers the visitor under the name they chose.
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requirePass } from '#lib/auth/access.ts';
import { WorldRefusal } from '#lib/errors/world-refusal.ts';
import { type FormState, failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import { registrationFields, registrationSchema } from '#lib/forms/registration.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

export async function register(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = registrationSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { username } = parsed.data;
  try {
    const { token } = await requirePass();
    await callReducer('register', [username, 1, true], token);
  } catch (error) {
    // A second press of the button, or another tab: what was wanted is there.
    const isDone = error instanceof WorldRefusal && error.refusal === 'already_registered';
    if (!isDone) return failedForm(values, error, registrationFields);
  }
  updateTag(profileTag(username));
  redirect('/characters/new?welcome');
}
