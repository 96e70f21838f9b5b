'use server';
// What can be done on the overview: say that a warning was read.
import { z } from 'zod';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { act } from './act.ts';

const warningSchema = z.object({ sanction: z.coerce.number().int().min(1).max(0xffffffff) });

export async function acknowledgeWarning(_previous: string | null, data: FormData): Promise<string | null> {
  return act(data, warningSchema, ({ sanction }, { token }) => callReducer('acknowledge_sanction', [sanction], token));
}
