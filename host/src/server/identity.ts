// Identities and connection ids as people and URLs see them. The numbers are what BSATN carries (little-endian); hex is the
// same number in big-endian order.
import type { ConnectionId, Identity } from '../engine/interface.ts';

const IDENTITY_DIGITS = 64;
const CONNECTION_ID_DIGITS = 32;

/** 64 lower-case digits, big-endian, without `0x`. */
export function identityHex(identity: Identity): string {
  return identity.toString(16).padStart(IDENTITY_DIGITS, '0');
}

/** Exactly 64 hex digits, optionally after `0x`; null for anything else. */
export function parseIdentity(text: string): Identity | null {
  return parseHex(text, IDENTITY_DIGITS);
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
