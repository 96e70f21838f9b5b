'use server';
// What others see of a person, and whom the person does not want to hear. The public profile follows at once.
import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import { requireAccount } from '#lib/auth/access.ts';
import { BLOCK_REDUCERS, blockFields, blockSchema } from '#lib/forms/block.ts';
import { type FormState, failedForm, fieldErrorsOf, finishedForm, typedValues } from '#lib/forms/form-state.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';
import { act } from '../act.ts';

/** A checkbox that is off sends nothing. */
const box = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const privacySchema = z.object({ hideFromSearch: box, hideLastSeen: box, hideProfile: box });
const unblockSchema = z.object({ username: z.string().min(1).max(64) });

export async function savePrivacy(_previous: string | null, data: FormData): Promise<string | null> {
  return act(data, privacySchema, async ({ hideFromSearch, hideLastSeen, hideProfile }, { token, username }) => {
    await callReducer('set_privacy', [hideFromSearch, hideLastSeen, hideProfile], token);
    updateTag(profileTag(username));
  });
}

export async function blockPlayer(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = blockSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { name, nameOf } = parsed.data;
  const { player } = await requireAccount('/account/privacy');
  try {
    await callReducer(BLOCK_REDUCERS[nameOf], [name], player.token);
  } catch (error) {
    return failedForm(values, error, blockFields);
  }
  refresh();
  return finishedForm(`You will not hear ${name} any more.`);
}

export async function unblockPlayer(_previous: string | null, data: FormData): Promise<string | null> {
  return act(data, unblockSchema, ({ username }, { token }) => callReducer('unblock_player', [username], token));
}
