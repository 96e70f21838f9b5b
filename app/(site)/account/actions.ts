'use server';
// Ends one of the player's other sign-ins.
import { refresh } from 'next/cache';
import { z } from 'zod';
import { requireAccount } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { typedValues } from '#lib/forms/form-state.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

const formSchema = z.object({ identity: z.string().regex(/^[0-9a-f]{64}$/) });

/** A sentence about what went wrong, or null. */
export async function endSignIn(_previous: string | null, data: FormData): Promise<string | null> {
  const parsed = formSchema.safeParse(typedValues(data));
  if (!parsed.success) return 'That could not be understood. Please reload the page.';
  const { player } = await requireAccount('/account');
  try {
    await callReducer('revoke_sign_in', [{ __identity__: `0x${parsed.data.identity}` }], player.token);
  } catch (error) {
    return asAppError(error).sentence;
  }
  refresh();
  return null;
}
