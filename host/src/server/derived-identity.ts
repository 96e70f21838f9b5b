// How identities are derived, and connection ids are made. Hashes and randomness are here, and not beside how they are read and
// written: the thread that only watches over the server loads neither.
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { blake3 } from '@noble/hashes/blake3.js';
import type { ConnectionId, Identity } from '../engine/interface.ts';
import { identityHex } from './identity.ts';

const MARK = [0xc2, 0x00] as const;
const CHECKSUM_SIZE = 4;
const HASH_SIZE = 26;
const CONNECTION_ID_SIZE = 16;

/**
 * The identity of a subject at an issuer, both taken verbatim: `c200`, four bytes of checksum, and 26 bytes of
 * BLAKE3 over `issuer|subject`. The same everywhere in SpacetimeDB, so a person keeps it when the world moves.
 */
export function deriveIdentity(issuer: string, subject: string): Identity {
  const hash = blake3(Buffer.from(`${issuer}|${subject}`)).subarray(0, HASH_SIZE);
  return BigInt(`0x${Buffer.concat([Buffer.from(MARK), checksum(hash), hash]).toString('hex')}`);
}

function checksum(hash: Uint8Array): Uint8Array {
  return blake3(Buffer.concat([Buffer.from(MARK), hash])).subarray(0, CHECKSUM_SIZE);
}

/** Whether mark and checksum are those of a derived identity: tells a mistyped one from a real one. */
export function hasValidChecksum(identity: Identity): boolean {
  const bytes = Buffer.from(identityHex(identity), 'hex');
  const stated = bytes.subarray(MARK.length, MARK.length + CHECKSUM_SIZE);
  const marked = bytes[0] === MARK[0] && bytes[1] === MARK[1];
  return marked && stated.equals(checksum(bytes.subarray(MARK.length + CHECKSUM_SIZE)));
}

/** A fresh random connection id; zero means "none" to modules and is never returned. */
export function newConnectionId(): ConnectionId {
  return BigInt(`0x${randomBytes(CONNECTION_ID_SIZE).toString('hex')}`) || 1n;
}
