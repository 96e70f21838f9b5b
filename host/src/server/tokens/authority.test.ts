import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveIdentity } from '../derived-identity.ts';
import { identityHex } from '../identity.ts';
import { makeKey, sign, TestIssuer } from '../testing/issuer.ts';
import { Authority } from './authority.ts';
import { Issuers } from './issuers.ts';
import { generateSigningKey } from './signing-key.ts';

const signingKey = generateSigningKey();
const localKey = {
  algorithm: 'ES256' as const,
  id: undefined,
  privateKey: signingKey.privateKey,
  publicKey: signingKey.publicKey,
};

function authority(allowed: readonly string[] = [], now?: () => number): Authority {
  return new Authority({ key: signingKey, issuers: new Issuers({ allowed }), ...(now && { now }) });
}

function decoded(token: string, part: 0 | 1): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString());
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a minted token', () => {
  it('is an ES256 token for a new identity, without expiry, claims in the order SpacetimeDB writes them', async () => {
    const { token, identity } = await authority().mint();
    expect(decoded(token, 0)).toEqual({ typ: 'JWT', alg: 'ES256' });
    const claims = decoded(token, 1);
    expect(Object.keys(claims)).toEqual(['hex_identity', 'sub', 'iss', 'aud', 'iat', 'exp']);
    expect(claims).toMatchObject({
      iss: 'localhost',
      aud: ['spacetimedb'],
      exp: null,
      hex_identity: identityHex(identity),
    });
    expect(deriveIdentity('localhost', String(claims.sub))).toBe(identity);
  });

  it('is accepted again, with the same identity', async () => {
    const minted = await authority().mint();
    const accepted = await authority().verify(minted.token);
    expect(accepted.identity).toBe(minted.identity);
    expect(JSON.parse(accepted.claimsText)).toEqual(decoded(minted.token, 1));
  });

  it('is refused by a server with another key', async () => {
    const { token } = await authority().mint();
    const stranger = new Authority({ key: generateSigningKey(), issuers: new Issuers({ allowed: [] }) });
    await expect(stranger.verify(token)).rejects.toThrow('Invalid token: InvalidSignature');
  });
});

describe('a websocket token (protocol check 21)', () => {
  it('keeps issuer, subject, audience and every extra claim, lives 60 seconds, and is signed by this server', async () => {
    const key = makeKey('ES256', 'k1');
    await using issuer = await TestIssuer.start(key);
    const here = authority([issuer.url]);
    const long = await here.verify(
      await sign(key, issuer.claims({ account: 'a-17', amr: ['pwd', 'otp'], exp: undefined })),
    );
    const short = await here.websocketToken(long);
    const claims = decoded(short, 1);
    expect(claims).toMatchObject({
      iss: issuer.url,
      sub: 'anna',
      aud: ['hollowmere'],
      account: 'a-17',
      amr: ['pwd', 'otp'],
    });
    expect(claims.exp).toBe(Number(claims.iat) + 60);
    expect(claims.hex_identity).toBe(identityHex(long.identity));
    expect((await authority([]).verify(short)).identity).toBe(long.identity);
  });

  it('never outlives the token it was made from, however often it is renewed', async () => {
    const key = makeKey('ES256', 'k1');
    await using issuer = await TestIssuer.start(key);
    const start = Math.floor(Date.now() / 1000);
    const at = (seconds: number) => authority([issuer.url], () => (start + seconds) * 1000);
    const token = await sign(key, issuer.claims({ iat: start, exp: start + 90 }));
    const first = await at(0).websocketToken(await at(0).verify(token));
    const second = await at(50).websocketToken(await at(50).verify(first));
    expect(decoded(first, 1).exp).toBe(start + 60);
    expect(decoded(second, 1).exp).toBe(start + 60);
    const late = await at(50).websocketToken(await at(50).verify(token));
    expect(decoded(late, 1).exp).toBe(start + 90);
  });

  it('expires', async () => {
    const start = Date.now();
    const short = await authority([], () => start).websocketToken(await authority().mint());
    await expect(authority([], () => start + 60_000).verify(short)).resolves.toBeDefined();
    await expect(authority([], () => start + 122_000).verify(short)).rejects.toThrow('Invalid token: ExpiredSignature');
  });
});

describe('a token of this server is refused (protocol check 21)', () => {
  const now = Math.floor(Date.now() / 1000);
  const good = { iss: 'localhost', sub: 'anna', iat: now, exp: null };
  const verify = async (changes: Record<string, unknown>) =>
    authority().verify(await sign(localKey, { ...good, ...changes }));

  it('never, when it is good', async () => {
    await expect(verify({})).resolves.toMatchObject({ claims: { subject: 'anna' } });
    await expect(verify({ sub: 'x'.repeat(128), aud: 'one' })).resolves.toMatchObject({
      claims: { audience: ['one'] },
    });
  });

  it.each([
    ['without iat', { iat: undefined }, 'missing or malformed claim `iat`'],
    ['with iat as text', { iat: '1' }, 'missing or malformed claim `iat`'],
    ['without subject', { sub: undefined }, 'Subject missing'],
    ['with an empty subject', { sub: '' }, 'Subject empty'],
    ['with a subject of more than 128 bytes', { sub: 'ü'.repeat(65) }, 'Subject too long'],
    ['with an empty issuer', { iss: '' }, 'Issuer empty'],
    ['with an issuer of more than 128 bytes', { iss: 'x'.repeat(129) }, 'Issuer too long'],
    ['after its expiry', { exp: now - 120 }, 'ExpiredSignature'],
    ['with a malformed expiry', { exp: 'soon' }, 'malformed claim `exp`'],
    ['with a malformed audience', { aud: [1] }, 'malformed claim `aud`'],
    ['when it states another identity', { hex_identity: identityHex(deriveIdentity('a', 'b')) }, 'Identity mismatch'],
  ])('%s', async (_case, changes, reason) => {
    await expect(verify(changes)).rejects.toThrow(reason);
  });

  it('when it was tampered with', async () => {
    const [header, , signature] = (await sign(localKey, good)).split('.');
    const forged = `${header}.${base64url({ ...good, sub: 'bert' })}.${signature}`;
    await expect(authority().verify(forged)).rejects.toThrow('Invalid token: InvalidSignature');
  });

  it('when it is unsigned', async () => {
    const unsigned = `${base64url({ alg: 'none' })}.${base64url(good)}.`;
    await expect(authority().verify(unsigned)).rejects.toThrow('Invalid token: InvalidAlgorithm');
  });

  it('when it is signed by HMAC with the public key as secret', async () => {
    const input = `${base64url({ alg: 'HS256' })}.${base64url(good)}`;
    const mac = createHmac('sha256', signingKey.publicPem).update(input).digest('base64url');
    await expect(authority().verify(`${input}.${mac}`)).rejects.toThrow('Invalid token: InvalidAlgorithm');
  });

  it.each(['', 'x', 'a.b.c', '..'])('when it is not a token at all: "%s"', async (text) => {
    await expect(authority().verify(text)).rejects.toThrow('Invalid token: InvalidToken');
  });
});

describe('a token of an issuer on the list (protocol check 22)', () => {
  const ec = makeKey('ES256', 'ec');
  const rsa = makeKey('RS256', 'rsa');
  const anonymous = makeKey('ES256');
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await TestIssuer.start(ec, rsa, anonymous);
  });
  afterAll(() => issuer[Symbol.asyncDispose]());

  it.each([
    ['ES256 with key id', ec],
    ['RS256 with key id', rsa],
    ['ES256 without key id', anonymous],
    ['RS256 without key id', { ...rsa, id: undefined }],
  ])('is accepted: %s', async (_case, key) => {
    const { identity } = await authority([issuer.url]).verify(await sign(key, issuer.claims()));
    expect(identity).toBe(deriveIdentity(issuer.url, 'anna'));
  });

  it('is refused when its key id is unknown, or names another key', async () => {
    const unknown = sign({ ...ec, id: 'gone' }, issuer.claims());
    await expect(authority([issuer.url]).verify(await unknown)).rejects.toThrow('Specified key ID not found in JWKs');
    const swapped = sign({ ...anonymous, id: 'ec' }, issuer.claims());
    await expect(authority([issuer.url]).verify(await swapped)).rejects.toThrow('InvalidSignature');
  });

  it('is refused when somebody else signed it', async () => {
    const token = await sign(makeKey('ES256'), issuer.claims());
    await expect(authority([issuer.url]).verify(token)).rejects.toThrow('InvalidSignature');
  });

  it('is held to the same claims as a local one', async () => {
    const token = await sign(ec, issuer.claims({ iat: undefined }));
    await expect(authority([issuer.url]).verify(token)).rejects.toThrow('missing or malformed claim `iat`');
  });
});

describe('a token of an issuer that is not on the list', () => {
  it('is refused by name, and nothing is fetched', async () => {
    const key = makeKey('ES256');
    await using issuer = await TestIssuer.start(key);
    const token = await sign(key, issuer.claims());
    await expect(authority([`${issuer.url}/`]).verify(token)).rejects.toThrow(`Issuer not accepted: ${issuer.url}`);
    expect(issuer.discoveries).toBe(0);
  });
});
