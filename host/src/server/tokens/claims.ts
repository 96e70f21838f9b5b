// What a token says, once its signature is known to be good: the checks that hold for every issuer, and the identity that
// follows. Signatures and keys are the business of `authority.ts` and `issuers.ts`.
import type { Identity } from '../../engine/interface.ts';
import { deriveIdentity } from '../derived-identity.ts';
import { identityHex } from '../identity.ts';
import { TokenError } from './token-error.ts';

/** Issuer and subject may have at most this many bytes of UTF-8. */
const MAX_NAME_BYTES = 128;
/** How far a clock may differ before an expired token is refused. */
const LEEWAY_SECONDS = 60;

export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: readonly string[];
  readonly identity: Identity;
  /** Seconds since the epoch; null for a token that does not expire. */
  readonly expiresAt: number | null;
  /** Claims beyond those every token has; kept when a token is re-signed. */
  readonly extra: Readonly<Record<string, unknown>>;
}

const STANDARD = new Set(['hex_identity', 'sub', 'iss', 'aud', 'iat', 'exp']);

/** The JSON object in a token's payload. */
export function parsePayload(text: string): Record<string, unknown> {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    throw new TokenError('Invalid token: the payload is not JSON');
  }
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new TokenError('Invalid token: the payload is not an object');
  }
  return payload as Record<string, unknown>;
}

/** The issuer a token claims to come from; to be believed only after its signature. */
export function claimedIssuer(payload: Record<string, unknown>): string {
  return name(payload.iss, 'Issuer');
}

/** Checks the claims of a token whose signature is good. `now` in seconds since the epoch. */
export function checkClaims(payload: Record<string, unknown>, now: number): Claims {
  const issuer = name(payload.iss, 'Issuer');
  const subject = name(payload.sub, 'Subject');
  if (!Number.isSafeInteger(payload.iat)) throw new TokenError('Invalid token: missing or malformed claim `iat`');
  const expiresAt = expiryOf(payload.exp, now);
  const identity = deriveIdentity(issuer, subject);
  checkStatedIdentity(payload.hex_identity, identity);
  const extra = Object.fromEntries(Object.entries(payload).filter(([claim]) => !STANDARD.has(claim)));
  return { issuer, subject, audience: audienceOf(payload.aud), identity, expiresAt, extra };
}

function name(value: unknown, label: 'Issuer' | 'Subject'): string {
  if (typeof value !== 'string') throw new TokenError(`Invalid token: ${label} missing`);
  if (value === '') throw new TokenError(`${label} empty`);
  if (Buffer.byteLength(value) > MAX_NAME_BYTES)
    throw new TokenError(`${label} too long: at most ${MAX_NAME_BYTES} bytes`);
  return value;
}

function expiryOf(exp: unknown, now: number): number | null {
  if (exp === undefined || exp === null) return null;
  if (typeof exp !== 'number' || !Number.isSafeInteger(exp))
    throw new TokenError('Invalid token: malformed claim `exp`');
  if (exp < now - LEEWAY_SECONDS) throw new TokenError('Invalid token: ExpiredSignature');
  return exp;
}

function checkStatedIdentity(stated: unknown, identity: Identity): void {
  if (stated === undefined || stated === identityHex(identity)) return;
  throw new TokenError(
    `Identity mismatch: token identity ${String(stated)} does not match computed identity ${identityHex(identity)}`,
  );
}

function audienceOf(aud: unknown): readonly string[] {
  if (aud === undefined || aud === null) return [];
  if (typeof aud === 'string') return [aud];
  if (Array.isArray(aud) && aud.every((entry) => typeof entry === 'string')) return aud;
  throw new TokenError('Invalid token: malformed claim `aud`');
}
