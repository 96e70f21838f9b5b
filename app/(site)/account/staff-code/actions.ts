'use server';
// Makes a code with which staff may move the sign-in that asks for it to another account.
import { requirePass } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { newStaffCode } from '#lib/join/staff-code.ts';
import type { StaffCodeState } from '#lib/join/staff-code-state.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

/** As long as the world keeps an offer. */
const LIFE_MS = 600_000;

export async function makeStaffCode(): Promise<StaffCodeState> {
  const { code, hash } = newStaffCode();
  const voidAt = Date.now() + LIFE_MS;
  try {
    const { token } = await requirePass();
    await callReducer('offer_join', [hash], token);
  } catch (error) {
    const known = asAppError(error);
    if (known.status >= 500) console.error(known);
    return { kind: 'refused', sentence: known.sentence };
  }
  return { kind: 'made', code, voidAt };
}
