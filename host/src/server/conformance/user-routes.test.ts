// Routes of a module's own (protocol check 26): what reaches the handlers, and what comes back.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../../module-runtime/bundle.ts';
import { answerOf, Plaza } from '../testing/plaza.ts';
import { RawSocket } from '../testing/raw-socket.ts';

const GATEWAY = fileURLToPath(new URL('../../testing-modules/gateway', import.meta.url));

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.reopen({ allowedHosts: ['play.example'] });
  const { code } = await bundleModule(GATEWAY);
  await plaza.fetch('/v1/database/gateway', { method: 'PUT', body: code, token: plaza.server.ownerToken });
});
afterAll(() => plaza[Symbol.asyncDispose]());

const route = (path: string, init: RequestInit = {}) => plaza.fetch(`/v1/database/gateway/route${path}`, init);

interface Echo {
  readonly method: string;
  readonly uri: string;
  readonly version: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}
const echoOf = async (response: Response) => (await response.json()) as Echo;

const rows = async (table: string) => {
  const body = `SELECT COUNT(*) AS n FROM ${table}`;
  const { ownerToken } = plaza.server;
  const response = await plaza.fetch('/v1/database/gateway/sql', { method: 'POST', body, token: ownerToken });
  return ((await response.json()) as [{ rows: [[number]] }])[0].rows[0][0];
};

describe('a request to a route of the module (protocol check 26)', () => {
  it('reaches the handler whose path and method are exactly its own', async () => {
    expect(await echoOf(await route(''))).toMatchObject({
      method: 'GET',
      uri: `${plaza.url}/v1/database/gateway/route`,
    });
    expect(await echoOf(await route('/', { method: 'PATCH' }))).toMatchObject({ method: 'PATCH' });
    expect(await echoOf(await route('/echo?a=b&c', { method: 'POST', body: 'ä' }))).toMatchObject({
      uri: `${plaza.url}/v1/database/gateway/route/echo?a=b&c`,
      version: 'Http11',
      body: 'ä',
    });
    for (const [method, path] of [
      ['PUT', '/echo'],
      ['GET', '/echo/'],
      ['GET', '/Echo'],
      ['GET', '/ech%6F'],
      ['POST', ''],
      ['GET', '/nowhere'],
    ] as const) {
      expect(await answerOf(await route(path, { method }))).toEqual([
        404,
        'Database has not registered a handler for this route',
      ]);
    }
    expect(await answerOf(await plaza.fetch('/v1/database/nobody/route/echo'))).toEqual([404, '`nobody` not found']);
  });

  it('keeps its headers, even an Authorization that nobody understands, and its address as it was asked', async () => {
    const headers = {
      authorization: 'Nonsense, not a token',
      'x-forwarded-proto': 'https, http',
      'x-forwarded-host': 'play.example, inner',
      'x-many': 'one',
    };
    const response = await route('/echo', { headers });
    expect(response.headers.get('spacetime-identity')).toBeNull();
    const echo = await echoOf(response);
    expect(echo.uri).toBe('https://play.example/v1/database/gateway/route/echo');
    expect(echo.headers).toMatchObject(headers);
  });

  it.each([
    [{ 'x-forwarded-host': 'play.example:8443', 'x-forwarded-proto': 'https' }, 'https://play.example:8443'],
    [{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' }, null],
    [{ 'x-forwarded-host': 'play.example@evil.example' }, null],
  ])('has the address that a proxy tells, unless it is of another server: %j', async (headers, origin) => {
    const { uri } = await echoOf(await route('/echo', { headers }));
    expect(uri).toBe(`${origin ?? plaza.url}/v1/database/gateway/route/echo`);
  });

  it('may repeat headers, and so may the answer', async () => {
    const raw = await RawSocket.open(plaza.url);
    raw.send(
      'GET /v1/database/gateway/route/echo HTTP/1.1\r\nhost: localhost\r\nx-a: 1\r\nX-A: 2\r\nconnection: close\r\n\r\n',
    );
    expect((await raw.ended).toString()).toContain('"x-a":"1, 2"');
    const answer = await route('/count', { method: 'POST' });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('carries any bytes in both directions', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const answer = await route('/mirror', { method: 'PUT', body: bytes });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('runs in transactions of its own, is no client, and is seen by subscribers', async () => {
    const before = await rows('hit');
    const visits = await rows('visit');
    expect(Number(await (await route('/count', { method: 'POST' })).text())).toBe(before + 1);
    // The look itself is a client each time.
    expect(await rows('visit')).toBe(visits + 1);
    expect(await rows('hit')).toBe(before + 1);
  });

  it('that is answered with nothing that can be sent is answered with 500', async () => {
    const odd = async (body: string) => answerOf(await route('/odd', { method: 'POST', body }));
    expect(await odd('')).toEqual([204, '']);
    expect(await odd('status')).toEqual([500, 'The module answered with the status 99.']);
    const broke = [500, 'The module failed to answer; its log has the reason.'];
    expect(await odd('nothing')).toEqual(broke);
    expect(await odd('refuse')).toEqual([500, 'Not through this gate.']);
    expect(await odd('break')).toEqual(broke);
    const { ownerToken } = plaza.server;
    const logs = await (await plaza.fetch('/v1/database/gateway/logs?num_lines=1', { token: ownerToken })).text();
    expect(logs).toMatch(/broken inside.*index\.ts:\d+/);
    expect(await rows('hit')).not.toBe(0);
  });

  it('may come from any page: the host answers for that, whatever the module says', async () => {
    const asked = await route('/hidden', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([200, '*']);
    expect(await asked.text()).toBe('');
    const own = await route('/odd', { method: 'POST', body: 'cors' });
    expect(own.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is refused before its body has come where nobody would read it', async () => {
    const raw = await RawSocket.open(plaza.url);
    raw.send(
      'PUT /v1/database/gateway/route/nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9999\r\nconnection: close\r\n\r\n',
    );
    expect((await raw.ended).toString()).toMatch(/^HTTP\/1.1 404 /);
  });

  it('is refused when its body is beyond all measure', async () => {
    const raw = await RawSocket.open(plaza.url);
    raw.send('PUT /v1/database/gateway/route/mirror HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99999999\r\n\r\n');
    expect((await raw.ended).toString()).toMatch(/^HTTP\/1.1 413 /);
  });
});
