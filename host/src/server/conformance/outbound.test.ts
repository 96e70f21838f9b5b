// Requests that procedures and handlers make to the outside (protocol check 17: procedures may finish out of order).
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../../module-runtime/bundle.ts';
import { OUTBOUND_LIMITS, outboundHttp } from '../outbound/outbound-http.ts';
import { isPublicAddress } from '../outbound/public-address.ts';
import { answerOf, Plaza } from '../testing/plaza.ts';

const GATEWAY = fileURLToPath(new URL('../../testing-modules/gateway', import.meta.url));

let code: string;
let plaza: Plaza;
let outside: Server;
let url: string;
const held: ServerResponse[] = [];
const seen: { readonly request: IncomingMessage; readonly body: string }[] = [];

beforeAll(async () => {
  outside = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ request, body });
    const [path] = (request.url ?? '').split('?');
    if (path === '/hold') held.push(response);
    else if (path === '/endless') response.write('x'.repeat(3000));
    else if (path === '/moved') response.writeHead(302, { location: '/plain' }).end();
    else if (path === '/kept') response.writeHead(307, { location: `http://localhost:${port()}/plain` }).end();
    else if (path === '/loop') response.writeHead(302, { location: '/loop?secret' }).end();
    else response.writeHead(path === '/plain' ? 200 : 404, { 'x-outside': 'yes' }).end(`${request.method} ${body}`);
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${port()}`;
  ({ code } = await bundleModule(GATEWAY));
  const limits = { ...OUTBOUND_LIMITS, maxResponseBytes: 2000, isAllowed: () => true };
  plaza = await gateway({ outboundHttp: outboundHttp(limits) });
});

afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  outside.closeAllConnections();
  outside.close();
});

const port = () => (outside.address() as AddressInfo).port;

async function gateway(options: Parameters<typeof Plaza.reopen>[0]): Promise<Plaza> {
  const started = await Plaza.reopen(options);
  await started.fetch('/v1/database/gateway', { method: 'PUT', body: code, token: started.server.ownerToken });
  return started;
}

const call = (name: string, args: unknown[], on = plaza) =>
  on.fetch(`/v1/database/gateway/call/${name}`, {
    method: 'POST',
    body: JSON.stringify(args),
    headers: { 'content-type': 'application/json' },
  });
const fetchAndKeep = (path: string, method = 'GET', body = '', millis = 0, on = plaza) =>
  call('fetch_and_keep', [/^\w+:/.test(path) ? path : `${url}${path}`, method, body, millis], on);

describe('a procedure that asks the outside (protocol check 17)', () => {
  it('gets status, headers and body, whatever they are, and may commit what it learnt', async () => {
    expect(await answerOf(await fetchAndKeep('/plain', 'POST', 'hello'))).toEqual([200, '"200 yes POST hello"']);
    expect(seen.map(({ request }) => request.rawHeaders.join(' '))).toEqual([
      expect.stringContaining('constructor unknown'),
    ]);
    expect(await answerOf(await fetchAndKeep('/missing'))).toEqual([200, '"404 yes GET "']);
    const rows = await plaza.fetch('/v1/database/gateway/sql', { method: 'POST', body: 'SELECT path FROM hit' });
    expect(JSON.stringify(((await rows.json()) as [{ rows: [] }])[0].rows)).toContain('404 yes GET ');
  });

  it('keeps nobody waiting while it waits, neither reducers nor other procedures', async () => {
    const slow = fetchAndKeep('/hold');
    while (held.length === 0) await new Promise(setImmediate);
    expect((await call('hit_by_hand', ['meanwhile'])).status).toBe(200);
    expect((await fetchAndKeep('/plain')).status).toBe(200);
    held.shift()?.end('at last');
    expect(await (await slow).json()).toBe('200 - at last');
  });

  it('follows redirects, and sends secrets and bodies no further than they were meant to go', async () => {
    seen.length = 0;
    expect(await (await fetchAndKeep('/moved', 'POST', 'body')).json()).toBe('200 yes GET ');
    expect(seen.map(({ request }) => request.headers.authorization)).toEqual(['Bearer secret', 'Bearer secret']);
    seen.length = 0;
    expect(await (await fetchAndKeep('/kept', 'POST', 'body')).json()).toBe('200 yes POST body');
    expect(seen.map(({ request }) => request.headers.authorization)).toEqual(['Bearer secret', undefined]);
  });

  it.each([
    ['an answer that does not come in time', '/hold?secret', 30, 'no answer from URL/hold in time'],
    ['an answer without end', '/endless?secret', 0, 'the answer is larger than 2000 bytes'],
    ['redirects in a circle', '/loop?secret', 0, 'too many redirects'],
    ['an address that is none', 'http://?secret', 0, 'the address of the request cannot be read'],
    ['another protocol', 'ftp://example.com/?secret', 0, 'requests go to http or https, not to ftp'],
    [
      'a port where nobody listens',
      'http://127.0.0.1:1/?secret',
      0,
      'error sending request to http://127.0.0.1:1/ (ECONNREFUSED)',
    ],
  ])('fails with HttpError for %s', async (_what, path, millis, sentence) => {
    const [status, body] = await answerOf(await fetchAndKeep(path, 'GET', '', millis));
    expect(status).toBe(500);
    expect(body).toContain(`HttpError: ${sentence.replace('URL', url)}`);
    expect(body).not.toContain('secret');
    for (const response of held.splice(0)) response.destroy();
  });
});

it.each([
  ['GET', '101 Switching Protocols'],
  ['CONNECT', '200 Connection established'],
])('a procedure whose %s is answered with another protocol (%s) fails, and blocks nobody', async (method, status) => {
  const raw = createRawServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write(`HTTP/1.1 ${status}\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n`));
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`;
  const [code, body] = await answerOf(await fetchAndKeep(at, method));
  expect([code, body]).toEqual([500, expect.stringContaining(`HttpError: ${at} wants to go on in another protocol`)]);
  raw.close();
});

it('a handler may ask the outside, too', async () => {
  const response = await plaza.fetch('/v1/database/gateway/route/proxy', { method: 'POST', body: `${url}/plain` });
  expect(await answerOf(response)).toEqual([200, 'GET ']);
  const lost = await plaza.fetch('/v1/database/gateway/route/proxy', { method: 'POST', body: 'nowhere' });
  expect(await answerOf(lost)).toEqual([500, 'The module failed to answer; its log has the reason.']);
});

it('asking the outside is off unless it is switched on, and then private addresses stay out of reach', async () => {
  await using off = await gateway({});
  expect((await answerOf(await fetchAndKeep('/plain', 'GET', '', 0, off)))[1]).toContain(
    'HttpError: module outbound HTTP requests are disabled',
  );
  await using careful = await gateway({ outboundHttp: outboundHttp() });
  seen.length = 0;
  for (const target of [
    url,
    `http://localhost:${port()}`,
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
  ]) {
    expect((await answerOf(await fetchAndKeep(target, 'GET', '', 0, careful)))[1]).toContain(
      'refusing to connect to private or special-purpose addresses',
    );
  }
  expect(seen).toEqual([]);
});

it.each([
  ['1.1.1.1', true],
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ...[
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ].map((address) => [address, false] as const),
  ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:1.2.3.4', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1', 'name'].map(
    (address) => [address, false] as const,
  ),
] as const)('the address %s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
