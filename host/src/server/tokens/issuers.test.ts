import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeKey, TestIssuer } from '../testing/issuer.ts';
import { Issuers } from './issuers.ts';

const MINUTE = 60_000;
const first = makeKey('ES256', 'first');
const second = makeKey('ES256', 'second');

/** Aborts when the other side has gone. */
function hungUp(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function clock() {
  let now = 0;
  return { read: () => now, advance: (milliseconds: number) => (now += milliseconds) };
}

describe('the keys of an issuer (protocol check 22)', () => {
  it('are fetched once for many tokens at the same time, and then kept for five minutes', async () => {
    await using issuer = await TestIssuer.start(first);
    const time = clock();
    const issuers = new Issuers({ allowed: [issuer.url], monotonic: time.read });
    await Promise.all(Array.from({ length: 20 }, () => issuers.keysFor(issuer.url, 'first')));
    time.advance(4.9 * MINUTE);
    await issuers.keysFor(issuer.url, undefined);
    expect([issuer.discoveries, issuer.keySets]).toEqual([1, 1]);
    time.advance(0.2 * MINUTE);
    await issuers.keysFor(issuer.url, undefined);
    expect(issuer.keySets).toBe(2);
  });

  it('serve on for two hours while the issuer is away, and no longer', async () => {
    await using issuer = await TestIssuer.start(first);
    const time = clock();
    const issuers = new Issuers({ allowed: [issuer.url], monotonic: time.read });
    await issuers.keysFor(issuer.url, 'first');
    issuer.override = (_request, response) => response.writeHead(503).end();
    time.advance(119 * MINUTE);
    await expect(issuers.keysFor(issuer.url, 'first')).resolves.toHaveLength(1);
    time.advance(2 * MINUTE);
    await expect(issuers.keysFor(issuer.url, 'first')).rejects.toThrow('Error fetching public key for issuer');
  });

  it('are fetched again when a token names a key not seen before, but not in a flood', async () => {
    await using issuer = await TestIssuer.start(first);
    const time = clock();
    const issuers = new Issuers({ allowed: [issuer.url], monotonic: time.read });
    await issuers.keysFor(issuer.url, 'first');
    issuer.keys = [first, second];
    await expect(issuers.keysFor(issuer.url, 'second')).rejects.toThrow('Specified key ID not found');
    time.advance(11_000);
    await expect(issuers.keysFor(issuer.url, 'second')).resolves.toHaveLength(1);
    for (let i = 0; i < 20; i++) await issuers.keysFor(issuer.url, 'made-up').catch(() => {});
    expect(issuer.keySets).toBe(2);
  });

  it.each([
    ['an error status', (response: { writeHead(code: number): { end(): void } }) => response.writeHead(500).end()],
    [
      'a redirect',
      (response: { writeHead(code: number, headers: object): { end(): void } }) =>
        response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['a document of a megabyte', (response: { end(body: string): void }) => response.end(`"${'x'.repeat(1 << 20)}"`)],
    ['something that is not JSON', (response: { end(body: string): void }) => response.end('<html>')],
  ])('are not taken from %s', async (_case, answer) => {
    await using issuer = await TestIssuer.start(first);
    issuer.override = (_request, response) => answer(response);
    const issuers = new Issuers({ allowed: [issuer.url] });
    await expect(issuers.keysFor(issuer.url, undefined)).rejects.toThrow('Error fetching public key for issuer');
  });

  it('are not taken from a key set of ten megabytes, of which hardly anything is read', async () => {
    await using issuer = await TestIssuer.start(first);
    const key = JSON.stringify({ kty: 'EC', kid: 'k'.repeat(1000) });
    let written = 0;
    issuer.override = async (request, response) => {
      if (request.url !== '/keys') {
        response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }));
        return;
      }
      response.write('{"keys":[');
      for (; written < 10_000_000 && !response.destroyed; written += key.length) {
        if (!response.write(`${key},`)) await once(response, 'drain', { signal: hungUp(response) }).catch(() => {});
      }
      response.end(`${key}]}`);
    };
    const issuers = new Issuers({ allowed: [issuer.url] });
    await expect(issuers.keysFor(issuer.url, 'first')).rejects.toThrow('Error fetching public key for issuer');
    expect(written).toBeLessThan(9_000_000);
  });

  it('are not waited for longer than the limit', async () => {
    await using issuer = await TestIssuer.start(first);
    issuer.override = () => {};
    const issuers = new Issuers({ allowed: [issuer.url], timeout: 30 });
    await expect(issuers.keysFor(issuer.url, undefined)).rejects.toThrow('Error fetching public key for issuer');
  });

  it('are not fetched in the clear from another machine', () => {
    expect(() => new Issuers({ allowed: ['http://id.example'] })).toThrow('must be an https address');
    expect(() => new Issuers({ allowed: ['https://id.example', 'http://localhost:3001'] })).not.toThrow();
  });

  it('are not taken from the document of another issuer', async () => {
    await using issuer = await TestIssuer.start(first);
    issuer.override = (_request, response) =>
      response.end(JSON.stringify({ issuer: 'https://else.example', jwks_uri: `${issuer.url}/keys`, keys: [] }));
    const issuers = new Issuers({ allowed: [issuer.url] });
    await expect(issuers.keysFor(issuer.url, undefined)).rejects.toThrow('Error fetching public key for issuer');
  });

  it('are not fetched in the clear because a discovery document says so', async () => {
    const asked: string[] = [];
    const issuer = 'https://id.example';
    const discovery = { issuer, jwks_uri: 'http://169.254.169.254/keys', keys: [] };
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url));
      return new Response(JSON.stringify(discovery));
    };
    const issuers = new Issuers({ allowed: [issuer], fetch });
    await expect(issuers.keysFor(issuer, undefined)).rejects.toThrow('Error fetching public key for issuer');
    expect(asked).toEqual([`${issuer}/.well-known/openid-configuration`]);
  });
});
