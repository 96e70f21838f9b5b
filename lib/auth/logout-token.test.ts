import { type CryptoKey, createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { ReplayGuard, readLogoutToken } from './logout-token.ts';

const issuer = 'http://127.0.0.1:3002';
const clientId = 'hollowmere-website';
const now = 1_700_000_000_000;
const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };

let key: CryptoKey;
let keys: ReturnType<typeof createLocalJWKSet>;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }] });
});

const sound = {
  iss: issuer,
  aud: clientId,
  sub: 'user-1',
  sid: 'session-1',
  jti: 'id-1',
  iat: now / 1000,
  events: event,
};

type Claims = { readonly [name: string]: unknown };

const signed = (claims: Claims, signingKey = key) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(signingKey);

const read = (token: string, replay = new ReplayGuard(), at = now) =>
  readLogoutToken(token, { issuer, clientId, algorithm: 'ES256', keys, replay, now: at });

describe('a logout token', () => {
  test('that is sound names the person and the session', async () => {
    expect(await read(await signed(sound))).toEqual({ id: 'id-1', subject: 'user-1', sid: 'session-1' });
  });

  test.each<[string, Claims]>([
    ['of another issuer', { ...sound, iss: 'http://evil.example' }],
    ['for another client', { ...sound, aud: 'somebody' }],
    ['without the logout event', { ...sound, events: {} }],
    ['that is an id token', { ...sound, nonce: 'n' }],
    ['without an id', { ...sound, jti: undefined }],
    ['without a session', { ...sound, sid: undefined }],
    ['without a person', { ...sound, sub: undefined }],
    ['from ten minutes ago', { ...sound, iat: now / 1000 - 600 }],
    ['from the future', { ...sound, iat: now / 1000 + 600 }],
    ['without a time', { ...sound, iat: undefined }],
  ])('%s is refused', async (_, claims) => {
    await expect(read(await signed(claims))).rejects.toThrow(/logout_token_refused/);
  });

  test('signed by somebody else is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    await expect(read(await signed(sound, privateKey))).rejects.toThrow(/logout_token_refused/);
  });

  test('without a signature is refused', async () => {
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(sound)).toString('base64url')}.`;
    await expect(read(none)).rejects.toThrow(/logout_token_refused/);
    await expect(read('nonsense')).rejects.toThrow(/logout_token_refused/);
  });

  test('works once', async () => {
    const replay = new ReplayGuard();
    const token = await signed(sound);
    await read(token, replay);
    await expect(read(token, replay)).rejects.toThrow(/used before/);
  });
});

test('the replay guard forgets tokens that are too old to be accepted', () => {
  const guard = new ReplayGuard();
  expect(guard.accept('a', 1_000, 0)).toBe(true);
  expect(guard.accept('a', 1_000, 999)).toBe(false);
  expect(guard.accept('a', 3_000, 2_000)).toBe(true);
});
