// Reads an answer of the world for the one question of the matrix: did it let the caller past the door?
import { isErrorCode } from '@hollowmere/world/errors';
import type { WorldAnswer } from './world-api.ts';

/** Refusals that are about who asks. Every other one comes from behind the door. */
const DOOR_CODES = new Set([
  'unregistered',
  'signed_out',
  'banned',
  'suspended',
  'guests_closed',
  'foreign_token',
  'not_owner',
  'not_staff',
  'not_permitted',
  'needs_second_factor',
  'needs_fresh_sign_in',
  'untrusted_provider',
]);

export type Door = 'open' | 'shut' | 'broken';

export function doorOf({ status, text }: WorldAnswer): Door {
  if (status === 200) return DOOR_CODES.has(staffCode(text)) ? 'shut' : 'open';
  // Schedules look to clients as if they were not there; hooks are said not to be callable.
  if (status === 404 || (status === 400 && text.includes('lifecycle'))) return 'shut';
  const code = text.slice(0, Math.max(0, text.indexOf(':')));
  if (!isErrorCode(code)) return 'broken';
  return DOOR_CODES.has(code) ? 'shut' : 'open';
}

/** Acts of staff return their refusal, so that it leaves its trace: `[false, "not_permitted", 12]`. */
function staffCode(text: string): string {
  const value: unknown = text === '' ? null : JSON.parse(text);
  const [isDone, code] = Array.isArray(value) ? value : [];
  return isDone === false && typeof code === 'string' ? code : '';
}
