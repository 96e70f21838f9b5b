// Hashes of programs, and the token that stands for one certain change of program: whoever shows it has seen the plan.
import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Identity } from '../engine/interface.ts';
import { identityHex } from './identity.ts';

/** Hex of the hash by which the reference knows a program. */
export function programHash(program: string): string {
  return keccakHex(program);
}

/** Hex of the token for putting `next` over `old` in a database. */
export function migrationToken(database: Identity, old: string, next: string): string {
  return keccakHex(`${identityHex(database)}${programHash(old)}${programHash(next)}`);
}

function keccakHex(text: string): string {
  return Buffer.from(keccak_256(Buffer.from(text))).toString('hex');
}
