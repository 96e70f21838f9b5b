'use server';
// What a player may do about another: not hear from them any more, or have staff look at them.
import { reportCategoryTitle } from '@hollowmere/world/moderation';
import { requirePlayer } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { type FormState, failedForm, fieldErrorsOf, finishedForm, typedValues } from '#lib/forms/form-state.ts';
import { reportFields, reportSchema } from '#lib/forms/report.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

export interface BlockState {
  readonly isDone: boolean;
  readonly sentence: string;
}

export async function blockPlayer(_previous: BlockState | null, data: FormData): Promise<BlockState> {
  const username = String(data.get('name') ?? '');
  const { player } = await requirePlayer(`/players/${encodeURIComponent(username)}`);
  try {
    await callReducer('block_player', [username], player.token);
  } catch (error) {
    return { isDone: false, sentence: asAppError(error).sentence };
  }
  return { isDone: true, sentence: `You will not hear from ${username} any more. Your account lists whom you block.` };
}

export async function reportPlayer(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = reportSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { name, category, text } = parsed.data;
  const { player } = await requirePlayer(`/players/${encodeURIComponent(name)}/report`);
  try {
    await callReducer('report_player', [name, category, text], player.token);
  } catch (error) {
    return failedForm(values, error, reportFields);
  }
  return finishedForm(`Thank you. Staff will look at ${name}: ${reportCategoryTitle(category).toLowerCase()}.`);
}
