// The key that signs this server's own tokens: an ES256 pair, made once and kept beside the data. Losing it would turn
// every token that browsers hold into a permanent refusal, so half a pair is an error and nothing is silently remade.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SPKI, as `GET /v1/identity/public-key` serves it. */
  readonly publicPem: string;
}

/** A pair that lives as long as the process: for servers that keep nothing. */
export function generateSigningKey(): SigningKey {
  return describe(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** Reads the pair of `directory`, or makes it (files of mode 0600) where neither file exists. */
export function loadSigningKey(directory: string): SigningKey {
  const privateFile = join(directory, 'signing-key.pem');
  const publicFile = join(directory, 'signing-key.pub.pem');
  const found = [privateFile, publicFile].filter((file) => existsSync(file));
  if (found.length === 0) return createSigningKey(directory, privateFile, publicFile);
  if (found.length === 1) {
    const missing = found[0] === privateFile ? publicFile : privateFile;
    throw new Error(`The signing key is incomplete: ${missing} is missing. Restore it from a backup.`);
  }
  const key = describe(createPrivateKey(readFileSync(privateFile)));
  if (!createPublicKey(readFileSync(publicFile)).equals(key.publicKey)) {
    throw new Error(`The signing key does not fit together: ${publicFile} belongs to another private key.`);
  }
  return key;
}

function createSigningKey(directory: string, privateFile: string, publicFile: string): SigningKey {
  const key = generateSigningKey();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const privatePem = key.privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(privateFile, privatePem, { mode: 0o600, flag: 'wx' });
  writeFileSync(publicFile, key.publicPem, { mode: 0o600, flag: 'wx' });
  return key;
}

function describe(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('The signing key must be a P-256 key.');
  }
  return { privateKey, publicKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}
