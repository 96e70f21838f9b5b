'use server';
// Asks for the account to be deleted: everything is signed out at once, this browser included.
import { updateTag } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireAccount } from '#lib/auth/access.ts';
import { dropSessionCookies } from '#lib/auth/session-cookie.ts';
import { deletionFields, deletionSchema } from '#lib/forms/deletion.ts';
import { type FormState, failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

export async function deleteAccount(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = deletionSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { player } = await requireAccount('/account/data');
  try {
    await callReducer('request_deletion', [parsed.data.username], player.token);
  } catch (error) {
    return failedForm(values, error, deletionFields);
  }
  updateTag(profileTag(player.username));
  dropSessionCookies(await cookies());
  redirect('/signed-out?deletion');
}
