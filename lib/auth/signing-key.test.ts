import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { parseSigningKeys, SigningKeyError } from './signing-key.ts';

async function privateKey(kid: string, algorithm = 'ES256') {
  const { privateKey: key } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(key)), kid };
}

describe('signing keys', () => {
  test('are read from one private key', async () => {
    const keys = await parseSigningKeys(JSON.stringify(await privateKey('one')));
    expect(keys.kid).toBe('one');
    expect(keys.published.map(({ kid }) => kid)).toEqual(['one']);
  });

  test('may be several: the first signs, all are published', async () => {
    const [signing, next] = [await privateKey('now'), await privateKey('next')];
    const keys = await parseSigningKeys(JSON.stringify({ keys: [signing, next] }));
    expect(keys.kid).toBe('now');
    expect(keys.published.map(({ kid }) => kid)).toEqual(['now', 'next']);
  });

  test('publish nothing private', async () => {
    const [signing, next] = [await privateKey('now'), await privateKey('next')];
    const { published } = await parseSigningKeys(JSON.stringify({ keys: [signing, next] }));
    for (const key of published) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    }
  });

  test.each([
    ['no JSON', 'not json'],
    ['no keys', '{"keys":[]}'],
    ['no key', '{}'],
  ])('refuse %s', async (_, text) => {
    await expect(parseSigningKeys(text)).rejects.toThrow(SigningKeyError);
  });

  test('refuse a key without id, a public key, and another curve', async () => {
    const { kid: _, ...nameless } = await privateKey('x');
    const { d: __, ...publicOnly } = await privateKey('y');
    const otherCurve = await privateKey('z', 'ES384');
    for (const key of [nameless, publicOnly, otherCurve]) {
      await expect(parseSigningKeys(JSON.stringify(key))).rejects.toThrow(SigningKeyError);
    }
  });
});
