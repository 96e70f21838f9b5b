// The keys of game tokens: the first one signs, all of them are published, so that a new key can be known before it is used.
// They come from the environment or from a file that only its owner may read.
import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import { type Environment, environment } from './environment.ts';

const publicKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string().min(1),
});
const privateKeySchema = publicKeySchema.extend({ d: z.string() });
const keysSchema = z.union([
  z.object({ keys: z.tuple([privateKeySchema], publicKeySchema) }).transform(({ keys }) => keys),
  privateKeySchema.transform((key): [z.infer<typeof privateKeySchema>] => [key]),
]);

export type PublishedKey = z.infer<typeof publicKeySchema> & { readonly alg: 'ES256'; readonly use: 'sig' };

export interface SigningKeys {
  readonly kid: string;
  readonly signingKey: CryptoKey;
  /** For the key set: plain public keys, nothing that a strict reader could stumble over. */
  readonly published: readonly PublishedKey[];
}

export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';
}

/**
 * Reads one private JSON Web Key, or `{ "keys": [signing, ...known] }`.
 * @throws SigningKeyError
 */
export async function parseSigningKeys(text: string): Promise<SigningKeys> {
  const parsed = keysSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new SigningKeyError(
      'The key that signs game tokens must be a private JSON Web Key (EC, P-256) with "kid", or {"keys": […]} whose first key is one.',
    );
  }
  const [signing] = parsed.data;
  const signingKey = await importJWK({ ...signing, alg: 'ES256' }, 'ES256');
  return { kid: signing.kid, signingKey: signingKey as CryptoKey, published: parsed.data.map(publicPart) };
}

let loaded: Promise<SigningKeys> | undefined;

/** The keys of this installation. @throws SigningKeyError */
export function signingKeys(): Promise<SigningKeys> {
  loaded ??= parseSigningKeys(readKeyText(environment().gameToken));
  return loaded;
}

function readKeyText({ signingKey, signingKeyFile }: Environment['gameToken']): string {
  if (signingKey) return signingKey;
  if (!signingKeyFile) throw new SigningKeyError('No key that signs game tokens is configured.');
  requirePrivateFile(signingKeyFile);
  return readFileSync(signingKeyFile, 'utf8');
}

function requirePrivateFile(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) throw new SigningKeyError(`The key that signs game tokens is not there: ${path}`);
  const isReadableByOthers = process.platform !== 'win32' && (file.mode & 0o077) !== 0;
  if (isReadableByOthers) throw new SigningKeyError(`Others may read ${path}. Please run: chmod 600 ${path}`);
}

function publicPart({ kty, crv, x, y, kid }: z.infer<typeof publicKeySchema>): PublishedKey {
  return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
