// The code with which a person lets staff move the sign-in they are here with: 32 random bytes, written so that they can be read out
// and typed in. Crockford's base 32: no I, L, O or U, and whoever types them all the same is understood.
import { createHash, randomBytes } from 'node:crypto';
import { STAFF_PROOF_PURPOSE } from '@hollowmere/world/moderation';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 32;
const GROUP = 4;
/** Signs for the 32 bytes, five bits each; the last carries one. */
const LENGTH = 52;

export interface StaffCode {
  /** In groups, with blanks between them. */
  readonly code: string;
  /** What the world is told. */
  readonly hash: string;
}

export function newStaffCode(bytes: Buffer = randomBytes(BYTES)): StaffCode {
  const hash = createHash('sha256').update(STAFF_PROOF_PURPOSE).update(bytes).digest('base64url');
  return { code: inGroups(encode(bytes)), hash };
}

/** The secret in a code as somebody typed it, in base64url; null for what cannot be one. */
export function secretInStaffCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s.\-–—_]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const bytes = signs.length === LENGTH ? decode(signs) : null;
  return bytes && Buffer.from(bytes).toString('base64url');
}

function encode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: LENGTH }, (_, index) => {
    const five = bits.slice(index * 5, index * 5 + 5).padEnd(5, '0');
    return ALPHABET[Number.parseInt(five, 2)];
  }).join('');
}

/** Null where a sign is none of ours, or the last one says more than fits. */
function decode(signs: string): number[] | null {
  const values = [...signs].map((sign) => ALPHABET.indexOf(sign));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  if (/1/.test(bits.slice(BYTES * 8))) return null;
  return Array.from({ length: BYTES }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}

function inGroups(signs: string): string {
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ');
}
