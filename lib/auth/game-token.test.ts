import { createLocalJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { discoveryDocument, keySet } from './discovery.ts';
import { mintGameToken } from './game-token.ts';
import { parseSigningKeys } from './signing-key.ts';

const signIn = {
  account: 'account-1',
  signIn: 'sign-in-1',
  amr: ['pwd', 'otp'],
  authTime: 1_700_000_000,
  client: 'Firefox, Linux',
  providerSession: 'hash',
  startedAt: 1_700_000_001,
  provider: 'hollowmere',
  country: 'NL',
};
const now = 1_700_000_100;

async function keys() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return parseSigningKeys(JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'k1' }));
}

async function mint() {
  const key = await keys();
  const issued = await mintGameToken({ signIn, issuer: 'https://play.example', database: 'hollowmere', key, now });
  return { ...issued, key };
}

describe('a game token', () => {
  test('carries the sign-in as subject, the person as account, and nothing that names anybody', async () => {
    const { token, key } = await mint();
    const set = createLocalJWKSet(keySet(key.published) as never);
    const { payload } = await jwtVerify(token, set, { currentDate: new Date(now * 1000) });
    expect(payload).toEqual({
      iss: 'https://play.example',
      sub: 'sign-in-1',
      aud: 'hollowmere',
      account: 'account-1',
      amr: ['pwd', 'otp'],
      auth_time: 1_700_000_000,
      client: 'Firefox, Linux',
      provider_session: 'hash',
      provider: 'hollowmere',
      country: 'NL',
      iat: now,
      exp: now + 300,
    });
  });

  test('says which key signed it', async () => {
    const { token } = await mint();
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'k1' });
  });

  test('ends after five minutes', async () => {
    const { token, key, expiresAt } = await mint();
    const set = createLocalJWKSet(keySet(key.published) as never);
    expect(expiresAt).toBe((now + 300) * 1000);
    await expect(jwtVerify(token, set, { currentDate: new Date(expiresAt + 1000) })).rejects.toThrow(/exp/);
  });
});

test('the discovery document points from the issuer to the key set', () => {
  expect(discoveryDocument('https://play.example')).toMatchObject({
    issuer: 'https://play.example',
    jwks_uri: 'https://play.example/api/spacetime/jwks',
    id_token_signing_alg_values_supported: ['ES256'],
  });
});
