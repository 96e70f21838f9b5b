// Reading the claims of a game token. They come signed from our own website, and are still taken only in the shape and
// size that rows can hold.
import type { JwtClaims } from 'spacetimedb/server';

export interface GameTokenClaims {
  /** The person, as a keyed hash. */
  readonly account: string;
  readonly amr: string[];
  /** Seconds since the Unix epoch. */
  readonly authTime: bigint;
  readonly client: string;
  readonly providerSession: string;
  /** Short id of the OpenID provider. */
  readonly provider: string;
  /** ISO 3166, two capital letters, where the website was told; else empty. */
  readonly country: string;
}

const LONGEST_ACCOUNT = 128;
const LONGEST_TEXT = 128;
const MOST_METHODS = 8;
const LAST_SECOND = 253_402_300_799;

/** `null` when the token names no account: then it signs nobody in. */
export function readGameToken({ fullPayload }: JwtClaims): GameTokenClaims | null {
  const account = fullPayload.account;
  if (typeof account !== 'string' || account === '' || account.length > LONGEST_ACCOUNT) return null;
  return {
    account,
    amr: methods(fullPayload.amr),
    authTime: seconds(fullPayload.auth_time),
    client: text(fullPayload.client),
    providerSession: text(fullPayload.provider_session),
    provider: text(fullPayload.provider),
    country: country(fullPayload.country),
  };
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim.slice(0, LONGEST_TEXT).toWellFormed() : '';
}

function country(claim: unknown): string {
  return typeof claim === 'string' && /^[A-Z]{2}$/.test(claim) ? claim : '';
}

function methods(claim: unknown): string[] {
  if (!Array.isArray(claim)) return [];
  return claim
    .slice(0, MOST_METHODS)
    .map(text)
    .filter((method) => method !== '');
}

function seconds(claim: unknown): bigint {
  const isTime = typeof claim === 'number' && Number.isFinite(claim) && claim >= 0 && claim <= LAST_SECOND;
  return isTime ? BigInt(Math.floor(claim)) : 0n;
}
