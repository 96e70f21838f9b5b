// Sign-ins made with the keys of the installation under test, as the website would have left them: cookies and game tokens of
// people who need no provider's page. Signing in itself is tried by the tests that are about it.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CryptoKey, importJWK } from 'jose';
import { mintGameToken } from '../lib/auth/game-token.ts';
import type { SignInClaims } from '../lib/auth/sign-in-claims.ts';
import { sessionCookieFor } from '../lib/auth/testing-session.ts';
import { gameSigningKeyFile, stackSecrets } from '../scripts/stack/secrets.ts';
import type { Stack } from '../scripts/stack/stack.ts';

const DATABASE = 'hollowmere';

interface Secrets {
  readonly NEXTAUTH_SECRET: string;
  readonly GAME_TOKEN_ISSUER: string;
}

interface SigningKey {
  readonly kid: string;
  readonly signingKey: CryptoKey;
}

export class InstallationKeys {
  readonly #secrets: Secrets;
  readonly #key: SigningKey;

  private constructor(secrets: Secrets, key: SigningKey) {
    this.#secrets = secrets;
    this.#key = key;
  }

  static async of({ dataDirectory, addresses }: Stack): Promise<InstallationKeys> {
    const jwk = JSON.parse(readFileSync(await gameSigningKeyFile(dataDirectory), 'utf8'));
    const key = { kid: jwk.kid, signingKey: (await importJWK(jwk, 'ES256')) as CryptoKey };
    return new InstallationKeys(stackSecrets(dataDirectory, addresses.website), key);
  }

  async gameToken(signIn: SignInClaims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const issuer = this.#secrets.GAME_TOKEN_ISSUER;
    return (await mintGameToken({ signIn, issuer, database: DATABASE, key: this.#key, now })).token;
  }

  /** A `Cookie` header for the website. */
  sessionCookie(signIn: SignInClaims): Promise<string> {
    return sessionCookieFor(signIn, this.#secrets.NEXTAUTH_SECRET);
  }
}

export const newSignInId = (): string => randomBytes(16).toString('base64url');

/** A sign-in of this moment with a password. */
export function passwordSignIn(account: string): SignInClaims {
  const now = Math.floor(Date.now() / 1000);
  return {
    account,
    signIn: newSignInId(),
    amr: ['pwd'],
    authTime: now,
    client: 'Cast, Stage',
    provider: 'hollowmere',
    country: '',
    providerSession: '',
    startedAt: now,
  };
}
