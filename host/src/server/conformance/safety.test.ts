// What a server on somebody's machine lets strangers do: play, and nothing else.
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, sign, TestIssuer } from '../testing/issuer.ts';
import { Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';
import { RawClient } from '../testing/raw-client.ts';

const OWNER_ROUTES = [
  ['POST', '/v1/database'],
  ['PUT', '/v1/database/plaza'],
  ['DELETE', '/v1/database/plaza'],
  ['POST', '/v1/database/plaza/names'],
  ['PUT', '/v1/database/plaza/names'],
  ['PUT', '/v1/database/plaza/reset'],
  ['POST', '/v1/database/plaza/pre_publish'],
  ['POST', '/v1/database/plaza/lock'],
  ['POST', '/v1/database/plaza/unlock'],
  ['GET', '/v1/database/plaza/logs'],
] as const;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Node's own client, since `fetch` does not let anybody choose `Host` or `Origin`. */
function send(
  plaza: Plaza,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | null = null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(`${plaza.url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

describe('by default', () => {
  let plaza: Plaza;
  let stranger: { token: string; identity: string };
  const asOwner = () => ({ authorization: `Bearer ${plaza.server.ownerToken}` });
  const asStranger = () => ({ authorization: `Bearer ${stranger.token}` });
  beforeAll(async () => {
    plaza = await Plaza.start({ allowedHosts: ['game.example'] });
    stranger = (await (await plaza.fetch('/v1/identity', { method: 'POST' })).json()) as typeof stranger;
  });
  afterAll(() => plaza[Symbol.asyncDispose]());

  it.each(OWNER_ROUTES)('%s %s is refused to a stranger, and to nobody in particular', async (method, path) => {
    const known = await send(plaza, method, path, asStranger());
    expect(known.status).toBe(403);
    expect(known.body).toContain(`${stranger.identity} is not the owner of this server`);
    const nobody = await send(plaza, method, path, {});
    expect([nobody.status, nobody.body]).toEqual([401, 'Authorization required']);
  });

  it.each(OWNER_ROUTES)(
    "%s %s is refused to a page of another origin, even with the owner's token",
    async (method, path) => {
      for (const origin of ['https://evil.example', 'null', 'http://localhost:3001']) {
        const answer = await send(plaza, method, path, { ...asOwner(), origin });
        expect(answer.status).toBe(403);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
    },
  );

  it.each(OWNER_ROUTES)('%s %s is not offered to pages before they ask', async (method, path) => {
    const origin = 'https://evil.example';
    const answer = await send(plaza, 'OPTIONS', path, { origin, 'access-control-request-method': method });
    const offered = answer.headers['access-control-allow-methods'] ?? '';
    expect(offered.split(',')).not.toContain(method);
    expect(offered).not.toContain('*');
  });

  it('publishing as a stranger leaves no database behind, and the old one as it was', async () => {
    const program = await plazaProgram();
    expect((await send(plaza, 'PUT', '/v1/database/mine', asStranger(), program)).status).toBe(403);
    expect((await send(plaza, 'PUT', '/v1/database/plaza?clear=true', asStranger(), program)).status).toBe(403);
    expect((await plaza.fetch('/v1/database/mine')).status).toBe(404);
    expect(await plaza.sql('SELECT name FROM door')).toEqual([['gate']]);
  });

  it("publishing from a page of this server's own address is the owner's business", async () => {
    const headers = { ...asOwner(), origin: plaza.url };
    expect((await send(plaza, 'PUT', '/v1/database/plaza', headers, await plazaProgram())).status).toBe(200);
  });

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '169.254.1.1'])(
    'nothing is answered under the name "%s"',
    async (host) => {
      for (const [method, path] of [...OWNER_ROUTES, ['GET', '/v1/ping'], ['OPTIONS', '/v1/ping']] as const) {
        const answer = await send(plaza, method, path, { ...asOwner(), host });
        expect(answer.status).toBe(403);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
      const client = RawClient.open(`${plaza.url}/v1/database/plaza/subscribe`, { headers: { host } });
      await client.closed;
      expect(client.refusal?.status).toBe(403);
    },
  );

  it.each(['localhost:1234', '127.0.0.1', '[::1]:3000', 'GAME.example', 'game.example:443'])(
    'the name "%s" is known',
    async (host) => {
      expect((await send(plaza, 'GET', '/v1/ping', { host })).status).toBe(200);
    },
  );

  it('tokens of issuers that nobody listed are refused', async () => {
    const key = makeKey('ES256');
    await using issuer = await TestIssuer.start(key);
    const token = await sign(key, issuer.claims());
    const response = await plaza.fetch('/v1/identity/websocket-token', { method: 'POST', token });
    expect([response.status, await response.text()]).toEqual([401, `Issuer not accepted: ${issuer.url}`]);
    const client = plaza.open({ token });
    await client.closed;
    expect(client.refusal?.status).toBe(401);
    expect(issuer.discoveries).toBe(0);
  });

  it('pages of any origin may play', async () => {
    const origin = 'https://elsewhere.example';
    const before = await send(plaza, 'OPTIONS', '/v1/identity/websocket-token', { origin });
    expect(before.status).toBe(200);
    expect(before.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': '*',
      'access-control-allow-headers': 'authorization,accept,content-type',
    });
    const answer = await send(plaza, 'POST', '/v1/identity/websocket-token', { ...asStranger(), origin });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const info = await send(plaza, 'OPTIONS', '/v1/database/plaza', { origin });
    expect(info.headers['access-control-allow-methods']).toBe('GET');
  });

  it('tokens of listed issuers are the bearers they say', async () => {
    const key = makeKey('ES256', 'k');
    await using issuer = await TestIssuer.start(key);
    await using trusting = await Plaza.start({ oidcIssuers: [issuer.url] });
    const token = await sign(key, issuer.claims({ account: 'a-1' }));
    const response = await trusting.fetch('/v1/identity/websocket-token', { method: 'POST', token });
    const { token: short } = (await response.json()) as { token: string };
    const client = await trusting.connect({ query: { token: short } });
    const rows = await trusting.sql(`SELECT issuer FROM visit WHERE who = 0x${client.identity.toString(16)}`);
    expect(rows).toEqual([[issuer.url]]);
  });
});

describe('with open publishing', () => {
  let plaza: Plaza;
  beforeAll(async () => {
    plaza = await Plaza.reopen({ openPublishing: true });
  });
  afterAll(() => plaza[Symbol.asyncDispose]());

  it('anybody publishes, from any page and under any name, and owns what they published', async () => {
    const program = await plazaProgram();
    const headers = { origin: 'https://elsewhere.example', host: 'elsewhere.example' };
    const created = await send(plaza, 'PUT', '/v1/database/theirs', headers, program);
    expect(created.status).toBe(200);
    expect(created.headers['access-control-allow-origin']).toBe('*');
    const token = String(created.headers['spacetime-identity-token']);
    const again = await send(
      plaza,
      'PUT',
      '/v1/database/theirs',
      { ...headers, authorization: `Bearer ${token}` },
      program,
    );
    expect(JSON.parse(again.body).Success.op).toBe('updated');
  });

  it('but not over what belongs to somebody else', async () => {
    const answer = await send(plaza, 'PUT', '/v1/database/theirs', {}, await plazaProgram());
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('is not authorized to perform action on database');
    expect((await send(plaza, 'GET', '/v1/database/theirs/logs', {})).status).toBe(403);
  });

  it('every route is offered to pages', async () => {
    const answer = await send(plaza, 'OPTIONS', '/v1/database/theirs', { origin: 'https://elsewhere.example' });
    expect(answer.headers['access-control-allow-methods']).toBe('*');
  });
});
