// The provider's own secrets: the keys that sign tokens, the secrets that sign cookies, the keys that encrypt second factors.
// Made at first start as files that only their owner can read, unless the environment brings them.

import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { ProviderConfig } from '../config.ts';

export interface Secrets {
  /** The first signs; the others are published too, so that keys can be changed without a gap. */
  readonly signingKeys: readonly JWK[];
  /** The first signs; all are accepted. */
  readonly cookieSecrets: readonly string[];
  /** The first encrypts; all decrypt. */
  readonly encryptionKeys: readonly string[];
}

export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** 32 bytes as base64url. */
export const ENCRYPTION_KEY = /^[\w-]{43}$/;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), d: z.string() })).min(1) });
const secretList = z.object({ secrets: z.array(z.string().min(32)).min(1) });
const encryptionKeyList = z.object({ keys: z.array(z.string().regex(ENCRYPTION_KEY)).min(1) });

/** @throws KeyFileError when a file is not what it should be, or others may read it. */
export async function loadSecrets(config: ProviderConfig): Promise<Secrets> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const [signingKeys, cookieSecrets, encryptionKeys] = await Promise.all([
    config.signingKeys ?? signingKeysIn(join(config.dataDir, 'signing-keys.json')),
    config.cookieSecrets ?? cookieSecretsIn(join(config.dataDir, 'cookie-secrets.json')),
    config.encryptionKeys ?? encryptionKeysIn(join(config.dataDir, 'encryption-keys.json')),
  ]);
  return { signingKeys, cookieSecrets, encryptionKeys };
}

async function signingKeysIn(file: string): Promise<JWK[]> {
  const { keys } = await readOrMake(file, keySet, async () => ({ keys: [await newSigningKey()] }));
  return keys;
}

async function cookieSecretsIn(file: string): Promise<string[]> {
  const { secrets } = await readOrMake(file, secretList, async () => ({
    secrets: [randomBytes(32).toString('base64url')],
  }));
  return secrets;
}

async function encryptionKeysIn(file: string): Promise<string[]> {
  const { keys } = await readOrMake(file, encryptionKeyList, async () => ({
    keys: [randomBytes(32).toString('base64url')],
  }));
  return keys;
}

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: (await calculateJwkThumbprint(jwk)).slice(0, 16), alg: 'ES256', use: 'sig' };
}

async function readOrMake<T>(file: string, schema: z.ZodType<T>, make: () => Promise<unknown>): Promise<T> {
  let text = await readPrivate(file);
  if (text === null) {
    await writeOnce(file, JSON.stringify(await make(), null, 2));
    text = await readPrivate(file);
  }
  const result = schema.safeParse(parsed(text ?? ''));
  if (!result.success)
    throw new KeyFileError(`${file} does not hold what the provider wrote into it. Restore it from a backup.`);
  return result.data;
}

/** Several processes may start at once; all of them go on with the file of the first. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${text}\n`, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

async function readPrivate(file: string): Promise<string | null> {
  try {
    const { mode } = await stat(file);
    // Windows keeps no such bits.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeyFileError(`${file} can be read by others. Run: chmod 600 ${file}`);
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
