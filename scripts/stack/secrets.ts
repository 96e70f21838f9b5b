// The secrets of a self-hosted stack: made at the first start, kept in files that only their owner may read, never changed.
// Production without `up` sets the same names in its environment instead.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

export interface StackSecrets {
  readonly NEXTAUTH_SECRET: string;
  readonly OIDC_CLIENT_SECRET: string;
  readonly GAME_ACCOUNT_KEY: string;
  /** Permanent: identities are derived from it. */
  readonly GAME_TOKEN_ISSUER: string;
}

/** Reads the secrets of a data directory, making what is missing. The issuer of the first start stays, whatever the port later. */
export function stackSecrets(dataDir: string, websiteUrl: string): StackSecrets {
  const path = join(dataDir, 'website', 'secrets.json');
  const kept: Partial<StackSecrets> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const secrets: StackSecrets = {
    NEXTAUTH_SECRET: kept.NEXTAUTH_SECRET ?? newSecret(),
    OIDC_CLIENT_SECRET: kept.OIDC_CLIENT_SECRET ?? newSecret(),
    GAME_ACCOUNT_KEY: kept.GAME_ACCOUNT_KEY ?? newSecret(),
    GAME_TOKEN_ISSUER: process.env.GAME_TOKEN_ISSUER ?? kept.GAME_TOKEN_ISSUER ?? websiteUrl,
  };
  writePrivately(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** The file with the private key that signs game tokens, made when it is missing. */
export async function gameSigningKeyFile(dataDir: string): Promise<string> {
  const path = join(dataDir, 'website', 'game-signing-key.json');
  if (existsSync(path)) return path;
  writePrivately(path, `${await newSigningKey()}\n`);
  return path;
}

/** A private key for game tokens, as a JSON Web Key on one line. */
export async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  return JSON.stringify({ ...key, kid, alg: 'ES256', use: 'sig' });
}

/** 32 random bytes in base64url. */
export const newSecret = () => randomBytes(32).toString('base64url');

function writePrivately(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
}
