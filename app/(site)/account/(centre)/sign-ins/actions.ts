'use server';
// Ends sign-ins and gives up logins.
import { z } from 'zod';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { act } from '../act.ts';

const signInSchema = z.object({ identity: z.string().regex(/^[0-9a-f]{64}$/) });
const loginSchema = z.object({ account: z.string().min(1).max(200) });

export async function endSignIn(_previous: string | null, data: FormData): Promise<string | null> {
  return act(data, signInSchema, ({ identity }, { token }) =>
    callReducer('revoke_sign_in', [{ __identity__: `0x${identity}` }], token),
  );
}

export async function endOtherSignIns(): Promise<string | null> {
  return act(new FormData(), z.object({}), (_, { token }) => callReducer('revoke_other_sign_ins', [], token));
}

export async function unlinkLogin(_previous: string | null, data: FormData): Promise<string | null> {
  return act(data, loginSchema, ({ account }, { token }) => callReducer('unlink_login', [account], token));
}
