// Game tokens: the website's word to SpacetimeDB about who is calling. Five minutes, ES256, and nothing in them that names a person.
import { type CryptoKey, SignJWT } from 'jose';
import type { SignInClaims } from './sign-in-claims.ts';

const GAME_TOKEN_LIFE_SECONDS = 300;

export interface GameTokenInput {
  readonly signIn: SignInClaims;
  readonly issuer: string;
  /** Name of the database: the only audience. */
  readonly database: string;
  readonly key: { readonly kid: string; readonly signingKey: CryptoKey };
  /** Seconds since 1970. */
  readonly now: number;
}

export interface GameToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The subject is the sign-in, so that each sign-in has an identity of its own; the person is the claim `account`. */
export async function mintGameToken({ signIn, issuer, database, key, now }: GameTokenInput): Promise<GameToken> {
  const expiresAt = now + GAME_TOKEN_LIFE_SECONDS;
  const token = await new SignJWT({
    account: signIn.account,
    amr: signIn.amr,
    auth_time: signIn.authTime,
    client: signIn.client,
    provider_session: signIn.providerSession,
    provider: signIn.provider,
    country: signIn.country,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: key.kid })
    .setIssuer(issuer)
    .setSubject(signIn.signIn)
    .setAudience(database)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(key.signingKey);
  return { token, expiresAt: expiresAt * 1000 };
}
