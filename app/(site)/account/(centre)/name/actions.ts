'use server';
// Gives the account another username. The profile moves with it.
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireAccount } from '#lib/auth/access.ts';
import { type FormState, failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import { renameFields, renameSchema } from '#lib/forms/rename.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

export async function renameUser(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = renameSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { player } = await requireAccount('/account/name');
  const { username } = parsed.data;
  try {
    await callReducer('rename_user', [username], player.token);
  } catch (error) {
    return failedForm(values, error, renameFields);
  }
  updateTag(profileTag(player.username));
  updateTag(profileTag(username));
  redirect('/account/name?changed');
}
