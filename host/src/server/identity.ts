// Identities and connection ids: how they are derived, made, written and read. The numbers are what BSATN carries
// (little-endian); hex is the same number in big-endian order, as people and URLs see it.
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { blake3 } from '@noble/hashes/blake3.js';
import type { ConnectionId, Identity } from '../engine/interface.ts';

const MARK = [0xc2, 0x00] as const;
const CHECKSUM_SIZE = 4;
const HASH_SIZE = 26;
const IDENTITY_DIGITS = 64;
const CONNECTION_ID_DIGITS = 32;

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

/** 64 lower-case digits, big-endian, without `0x`. */
export function identityHex(identity: Identity): string {
  return identity.toString(16).padStart(IDENTITY_DIGITS, '0');
}

/** Exactly 64 hex digits, optionally after `0x`; null for anything else. */
export function parseIdentity(text: string): Identity | null {
  return parseHex(text, IDENTITY_DIGITS);
}

/** A fresh random connection id; zero means "none" to modules and is never returned. */
export function newConnectionId(): ConnectionId {
  return BigInt(`0x${randomBytes(CONNECTION_ID_DIGITS / 2).toString('hex')}`) || 1n;
}

/** 32 lower-case digits, big-endian. */
export function connectionIdHex(id: ConnectionId): string {
  return id.toString(16).padStart(CONNECTION_ID_DIGITS, '0');
}

/** Exactly 32 hex digits, optionally after `0x`; null for anything else. */
export function parseConnectionId(text: string): ConnectionId | null {
  return parseHex(text, CONNECTION_ID_DIGITS);
}

function parseHex(text: string, digits: number): bigint | null {
  const hex = text.startsWith('0x') ? text.slice(2) : text;
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? BigInt(`0x${hex}`) : null;
}
