// Requests that no honest client sends: two readings of one request, bodies without end, paths with tricks, tokens that prove
// nothing. Each gets the answer it deserves, and what follows it on the connection is never read as another request.
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, sign, TestIssuer } from '../testing/issuer.ts';
import { Plaza } from '../testing/plaza.ts';
import { RawSocket } from '../testing/raw-socket.ts';

const MiB = 1024 * 1024;
const overlooked: unknown[] = [];
let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start({ log: (message, error) => overlooked.push([message, error]) });
});
afterAll(() => plaza[Symbol.asyncDispose]());
afterEach(async () => {
  expect((await plaza.fetch('/v1/ping')).status).toBe(200);
  expect(overlooked).toEqual([]);
});

/** Everything the server says to these bytes until it ends the connection. */
async function answersTo(...parts: readonly string[]): Promise<string> {
  const raw = await RawSocket.open(plaza.url);
  for (const part of parts) raw.send(part);
  return (await raw.ended).toString('latin1');
}

const statuses = (answers: string): number[] =>
  [...answers.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, code]) => Number(code));

const CALL = 'POST /v1/database/plaza/call/nothing HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const SMUGGLED = 'POST /v1/database/plaza/call/lock_gate HTTP/1.1\r\nhost: localhost\r\n\r\n';

describe('a request that can be read in two ways', () => {
  it.each([
    ['has a length and chunks', `${CALL}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['has two lengths', `${CALL}content-length: 2\r\ncontent-length: 90\r\n\r\n[]${SMUGGLED}`],
    ['has a length that is no number', `${CALL}content-length: +2\r\n\r\n[]`],
    ['has an encoding that nobody knows', `${CALL}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['hides an encoding behind a space', `${CALL}transfer-encoding : chunked\r\n\r\n0\r\n\r\n`],
    ['has a chunk of a size that is none', `${CALL}transfer-encoding: chunked\r\n\r\n-1\r\n[]\r\n0\r\n\r\n`],
    ['ends its lines in half', 'GET /v1/ping HTTP/1.1\nhost: localhost\n\n'],
    ['folds a header', 'GET /v1/ping HTTP/1.1\r\nhost: localhost\r\nx: a\r\n b: c\r\n\r\n'],
    ['names no host', 'GET /v1/ping HTTP/1.1\r\n\r\n'],
    ['names two hosts', 'GET /v1/ping HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n'],
    ['is not HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('because it %s is refused, and nothing behind it is answered', async (_case, bytes) => {
    expect(statuses(await answersTo(bytes))).toEqual([400]);
  });

  it('because its body looks like a request is one request', async () => {
    const length = SMUGGLED.length;
    const answers = await answersTo(
      `POST /nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n${SMUGGLED}`,
      'GET /v1/ping HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
    );
    expect(statuses(answers)).toEqual([404, 200]);
  });

  it('because it is addressed to another host is answered for the host it names', async () => {
    const at = (host: string) =>
      `GET http://evil.example/v1/ping HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
    expect(statuses(await answersTo(at('localhost')))).toEqual([200]);
    expect(statuses(await answersTo(at('evil.example')))).toEqual([403]);
  });

  it('because it wants a tunnel is cut off', async () => {
    expect(await answersTo('CONNECT evil.example:80 HTTP/1.1\r\nhost: localhost\r\n\r\n')).toBe('');
  });
});

describe('an offer to switch protocols', () => {
  it('to what this server does not speak is passed over', async () => {
    const offer = 'connection: Upgrade, HTTP2-Settings, close\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n';
    expect(statuses(await answersTo(`GET /v1/ping HTTP/1.1\r\nhost: localhost\r\n${offer}\r\n`))).toEqual([200]);
  });

  const KEY = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  const VERSION = 'sec-websocket-version: 13\r\n';
  const PROTOCOL = 'sec-websocket-protocol: v3.bsatn.spacetimedb\r\n';
  const SUBSCRIBE = '/v1/database/plaza/subscribe';
  it.each([
    ['without a key', `GET ${SUBSCRIBE}`, VERSION + PROTOCOL, 400],
    ['with a key that is none', `GET ${SUBSCRIBE}`, `sec-websocket-key: x\r\n${VERSION}${PROTOCOL}`, 400],
    ['of an older version', `GET ${SUBSCRIBE}`, `${KEY}sec-websocket-version: 12\r\n${PROTOCOL}`, 400],
    ['without a protocol', `GET ${SUBSCRIBE}`, KEY + VERSION, 400],
    ['by POST', `POST ${SUBSCRIBE}`, KEY + VERSION + PROTOCOL, 405],
    ['on another route', 'GET /v1/ping', KEY + VERSION + PROTOCOL, 404],
    ['to a name that is badly encoded', 'GET /v1/database/%E0%A4/subscribe', KEY + VERSION + PROTOCOL, 400],
    ['under an id that is none', `GET ${SUBSCRIBE}?connection_id=xyz`, KEY + VERSION + PROTOCOL, 400],
    ['under the id nobody has', `GET ${SUBSCRIBE}?connection_id=${'0'.repeat(32)}`, KEY + VERSION + PROTOCOL, 400],
  ])('%s is refused in HTTP', async (_case, line, headers, status) => {
    const answer = await answersTo(
      `${line} HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\n${headers}\r\n`,
    );
    expect(statuses(answer)).toEqual([status]);
  });
});

describe('a name with tricks', () => {
  it.each([
    '%E0%A4',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    '%00',
    '__proto__',
    'constructor',
    'plaza%2f..',
    'plaza%0d%0a',
  ])('%s is no database, whatever is asked of it', async (name) => {
    for (const [method, rest] of [
      ['GET', ''],
      ['GET', '/schema?version=9'],
      ['POST', '/sql'],
    ] as const) {
      const line = `${method} /v1/database/${name}${rest} HTTP/1.1`;
      const answers = await answersTo(`${line}\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      expect([400, 404, 405]).toContain(statuses(answers)[0]);
    }
  });

  it.each(['../x', 'a/b', '.', '..', 'A', 'x'.repeat(3), '%2e', '-', '__proto__'])(
    '%s becomes a database only where it is a proper one',
    async (name) => {
      const path = `/v1/database/${encodeURIComponent(name)}`;
      const response = await plaza.fetch(path, { method: 'PUT', body: 'not a module', token: plaza.server.ownerToken });
      expect([400, 404, 405]).toContain(response.status);
    },
  );
});

describe('a body', () => {
  const SQL = 'POST /v1/database/plaza/sql HTTP/1.1\r\nhost: localhost\r\n';

  it('that says it is too large is refused before it comes', async () => {
    expect(statuses(await answersTo(`${SQL}content-length: 99999999999\r\n\r\n`))).toEqual([413]);
  });

  it('that never ends is refused when it is too large', async () => {
    const chunk = `100000\r\n${'x'.repeat(MiB)}\r\n`;
    expect(statuses(await answersTo(`${SQL}transfer-encoding: chunked\r\n\r\n`, chunk, chunk, chunk))).toEqual([413]);
  });

  it('that breaks off is nobody’s error', async () => {
    const raw = await RawSocket.open(plaza.url);
    raw.send(`${SQL}content-length: 100\r\n\r\nSELECT`);
    await plaza.fetch('/v1/ping');
    raw.socket.destroy();
    await raw.ended;
  });

  it.each([
    ['nested deeply', `${'['.repeat(100_000)}`, 'nested more than 256 deep'],
    ['nested in a value', `[1,${'['.repeat(200)}${']'.repeat(200)}]`, 'expected a string'],
    ['with a field called __proto__', '{"__proto__": 1}', 'there is no field'],
    ['with a field twice', '{"chunk": 1, "chunk": 2, "text": ""}', 'given twice'],
    ['with a number beyond all', '[1e999, ""]', 'expected a whole number'],
    ['with a number of many digits', `[${'9'.repeat(100_000)}, ""]`, 'expected a number within U32'],
    ['that is not JSON', '[1,', 'not valid JSON'],
    ['that is not Unicode', '[1, "\\ud800"]', null],
  ])('of JSON %s is refused with the reason', async (_case, body, reason) => {
    const response = await plaza.call('say', body);
    if (reason === null) return expect(response.status).toBeLessThan(500);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
  });

  it('of bytes that are no text is refused', async () => {
    const body = Buffer.of(0x5b, 0xff, 0x5d);
    const headers = { 'content-type': 'application/json' };
    const response = await plaza.fetch('/v1/database/plaza/call/nothing', { method: 'POST', body, headers });
    expect(response.status).toBe(400);
  });
});

describe('a token', () => {
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const ownerPayload = () => Buffer.from(plaza.server.ownerToken.split('.')[1] ?? '', 'base64url').toString();

  async function statusOf(token: string): Promise<number> {
    const response = await plaza.fetch('/v1/identity/websocket-token', { method: 'POST', token });
    const client = plaza.open({ token });
    await client.closed;
    expect(client.refusal?.status).toBe(response.status);
    return response.status;
  }

  it('without a signature proves nothing', async () => {
    for (const alg of ['none', 'None', 'nOnE', '']) {
      expect(
        await statusOf(`${base64({ alg, typ: 'JWT' })}.${Buffer.from(ownerPayload()).toString('base64url')}.`),
      ).toBe(401);
    }
  });

  it('signed with the public key as if it were a secret proves nothing', async () => {
    const pem = await (await plaza.fetch('/v1/identity/public-key')).text();
    for (const key of [pem, pem.trim()]) {
      const signed = `${base64({ alg: 'HS256', typ: 'JWT' })}.${Buffer.from(ownerPayload()).toString('base64url')}`;
      expect(await statusOf(`${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`)).toBe(401);
    }
  });

  it('with other claims under an old signature proves nothing', async () => {
    const [head, , signature] = plaza.server.ownerToken.split('.');
    const claims = { ...JSON.parse(ownerPayload()), exp: now + 3600 };
    expect(await statusOf(`${head}.${base64(claims)}.${signature}`)).toBe(401);
  });

  it('with the key of its own choosing in its head proves nothing', async () => {
    const [, payload, signature] = plaza.server.ownerToken.split('.');
    const head = {
      alg: 'ES256',
      jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
      jku: `${plaza.url}/keys`,
      kid: '../../x',
    };
    expect(await statusOf(`${base64(head)}.${payload}.${signature}`)).toBe(401);
  });

  it('of a trusted issuer still has to be in time, and about somebody with a proper name', async () => {
    const key = makeKey('ES256', 'k');
    await using issuer = await TestIssuer.start(key);
    await using trusting = await Plaza.start({ oidcIssuers: [issuer.url] });
    const statusWith = async (changes: Record<string, unknown>) => {
      const token = await sign(key, issuer.claims(changes));
      return (await trusting.fetch('/v1/identity/websocket-token', { method: 'POST', token })).status;
    };
    expect(await statusWith({ sub: 'x'.repeat(128) })).toBe(200);
    expect(await statusWith({ sub: 'x'.repeat(129) })).toBe(401);
    expect(await statusWith({ exp: now - 61 })).toBe(401);
    expect(await statusWith({ iss: `${issuer.url}/` })).toBe(401);
    expect(await statusWith({ iss: 'localhost' })).toBe(401);
  });

  it.each(['', '.', '..', 'a.b.c', '....', 'e30.e30.e30', `${'a'.repeat(200)}.b.c`])(
    'like %j proves nothing',
    async (token) => {
      const path = `/v1/identity/websocket-token?token=${encodeURIComponent(token)}`;
      expect((await plaza.fetch(path, { method: 'POST' })).status).toBe(401);
    },
  );
});

describe('a word in the query that means nothing', () => {
  it.each([
    ['PUT', '/v1/database/plaza?clear=ture', 'clear must be true or false.'],
    ['PUT', '/v1/database/another?policy=Nonsense', 'policy must be Compatible or BreakClients.'],
    ['POST', '/v1/database/plaza/pre_publish?style=Loud', 'style must be NoColor or AnsiColor.'],
    ['POST', '/v1/database/plaza/sql?confirmed=1', 'confirmed must be true or false.'],
    ['GET', '/v1/database/plaza/logs?follow=yes', 'follow must be true or false.'],
  ])('is not passed over: %s %s', async (method, path, sentence) => {
    const body = method === 'GET' ? {} : { body: 'DELETE FROM position' };
    const answer = await plaza.fetch(path, { method, token: plaza.server.ownerToken, ...body });
    expect([answer.status, await answer.text()]).toEqual([400, sentence]);
  });
});
