// The key that signs this server's own tokens: an ES256 pair, made once and kept beside the data. Losing it would turn
// every token that browsers hold into a permanent refusal, so nothing is silently remade.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../durability/durable-files.ts';

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
  if (!existsSync(privateFile)) {
    if (!existsSync(publicFile)) return createSigningKey(privateFile, publicFile);
    throw new Error(`The signing key is incomplete: ${privateFile} is missing. Restore it from a backup.`);
  }
  const key = describe(read(privateFile, createPrivateKey));
  // The server was stopped between the two, when it made them.
  if (!existsSync(publicFile)) writeWhole(publicFile, key.publicPem);
  if (!read(publicFile, createPublicKey).equals(key.publicKey)) {
    throw new Error(`The signing key does not fit together: ${publicFile} belongs to another private key.`);
  }
  return key;
}

function read(file: string, parse: (pem: Buffer) => KeyObject): KeyObject {
  try {
    return parse(readFileSync(file));
  } catch (cause) {
    throw new Error(`The signing key in ${file} cannot be read. Restore it from a backup.`, { cause });
  }
}

function createSigningKey(privateFile: string, publicFile: string): SigningKey {
  const key = generateSigningKey();
  writeWhole(privateFile, key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  writeWhole(publicFile, key.publicPem);
  return key;
}

function describe(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('The signing key must be a P-256 key.');
  }
  return { privateKey, publicKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}
