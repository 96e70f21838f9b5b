// The routes of the HTTP API: statuses, headers and bodies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guildProgram } from '../../testing/guild.ts';
import { identityHex, parseIdentity } from '../identity.ts';
import { answerOf, Plaza } from '../testing/plaza.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const get = (path: string, token?: string) => plaza.fetch(path, token === undefined ? {} : { token });
const mint = async () =>
  (await (await plaza.fetch('/v1/identity', { method: 'POST' })).json()) as { identity: string; token: string };

describe('identities (protocol checks 20 and 23)', () => {
  it('are minted, new each time', async () => {
    const [one, other] = await Promise.all([mint(), mint()]);
    expect(one.identity).toMatch(/^c200[0-9a-f]{60}$/);
    expect(one.identity).not.toBe(other.identity);
  });

  it('are verified against their token', async () => {
    const { identity, token } = await mint();
    expect((await get(`/v1/identity/${identity}/verify`, token)).status).toBe(204);
    const other = await mint();
    expect(await answerOf(await get(`/v1/identity/${other.identity}/verify`, token))).toEqual([400, '']);
    expect(await answerOf(await get(`/v1/identity/${identity}/verify`))).toEqual([401, 'Authorization required']);
    expect((await get('/v1/identity/nonsense/verify', token)).status).toBe(400);
  });

  it('get websocket tokens that the same identity stands behind', async () => {
    const { identity, token } = await mint();
    const response = await plaza.fetch('/v1/identity/websocket-token', { method: 'POST', token });
    expect(response.status).toBe(200);
    const { token: short } = (await response.json()) as { token: string };
    const client = await plaza.connect({ query: { token: short } });
    expect(client.identity).toBe(parseIdentity(identity));
    expect(client.token).toBe(short);
    expect((await plaza.fetch('/v1/identity/websocket-token', { method: 'POST' })).status).toBe(401);
  });

  it('own databases', async () => {
    const owned = await (await get(`/v1/identity/${identityHex(plaza.server.ownerIdentity)}/databases`)).json();
    const database = await (await get('/v1/database/plaza/identity')).text();
    expect(owned).toEqual({ identities: [database] });
    expect(await (await get(`/v1/identity/${'0'.repeat(64)}/databases`)).json()).toEqual({ identities: [] });
  });

  it('can be checked by anybody with the public key', async () => {
    const response = await get('/v1/identity/public-key');
    expect(response.headers.get('content-type')).toBe('application/pem-certificate-chain');
    expect(await response.text()).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });
});

describe('the server (protocol check 23)', () => {
  it('answers pings, but not to a bad token', async () => {
    expect(await answerOf(await get('/v1/ping'))).toEqual([200, '']);
    expect((await get('/v1/ping', 'bad')).status).toBe(401);
    expect((await plaza.fetch('/v1/ping', { headers: { authorization: 'Basic x' } })).status).toBe(400);
  });

  it('says what it does not have: paths 404, methods 405', async () => {
    expect((await get('/v1/nonsense')).status).toBe(404);
    expect((await plaza.fetch('/v1/ping', { method: 'DELETE' })).status).toBe(405);
  });

  it('gives the head of an answer alone to who asks for no more', async () => {
    const head = async (path: string) => {
      const response = await plaza.fetch(path, { method: 'HEAD' });
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await head('/v1/ping')).toEqual([200, null, '']);
    expect(await head('/v1/database/plaza/names')).toEqual([200, 'application/json', '']);
    expect((await head('/v1/database/nowhere'))[0]).toBe(404);
    expect((await head('/v1/database/plaza/call/nothing'))[0]).toBe(405);
  });
});

describe('metrics (protocol check 23)', () => {
  it('count what happens, name what they count, and tell nothing of private tables', async () => {
    const read = async () => (await get('/v1/metrics')).text();
    const sampleOf = (text: string, sample: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${sample} `))
          ?.split(' ')[1],
      );
    const before = await read();
    await plaza.call('nothing', '[]');
    await plaza.call('crash', '[]');
    const client = await plaza.connect();
    const after = await read();
    const rise = (sample: string) => sampleOf(after, sample) - sampleOf(before, sample);
    expect(rise('spacetimedb_transactions_total{database="plaza",cause="reducer"}')).toBe(1);
    expect(rise('spacetimedb_log_lines_total{database="plaza",level="Panic"}')).toBe(1);
    expect(sampleOf(after, 'spacetimedb_http_answers_total{status="530"}')).toBeGreaterThan(0);
    expect(sampleOf(after, 'spacetimedb_connections{database="plaza"}')).toBeGreaterThan(0);
    expect(sampleOf(after, 'spacetimedb_table_rows{database="plaza",table="door"}')).toBe(1);
    expect(after).not.toContain('table="note"');
    for (const line of after.trim().split('\n')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? -?[\d.e+-]+)$/);
    }
    client.terminate();
  });

  it('count every cause of a transaction, and no rows that not everybody may see', async () => {
    const { ownerToken: token } = plaza.server;
    await plaza.fetch('/v1/database/guilds', { method: 'PUT', body: await guildProgram(), token });
    await plaza.fetch('/v1/database/guilds/sql', {
      method: 'POST',
      body: "INSERT INTO guild (id, realm, name) VALUES (1, 1, 'a')",
      token,
    });
    const text = await (await get('/v1/metrics')).text();
    expect(text).toContain('spacetimedb_transactions_total{database="guilds",cause="sql"} 1\n');
    expect(text).toContain('spacetimedb_table_rows{database="guilds",table="guild"} 1\n');
    for (const table of ['diary', 'chest']) expect(text).not.toContain(`table="${table}"`);
  });

  it('are found by those who look for servers, and energy is none', async () => {
    const { host } = new URL(plaza.url);
    expect(await (await get('/v1/prometheus/sd_config')).json()).toEqual([{ targets: [host], labels: {} }]);
    expect(await (await get(`/v1/energy/${'0'.repeat(64)}`)).json()).toEqual({ balance: '0' });
    expect((await get('/v1/energy/me')).status).toBe(400);
  });
});

describe('a database (protocol check 23)', () => {
  it('is found by name and by identity, and tells about itself', async () => {
    const identity = await (await get('/v1/database/plaza/identity')).text();
    expect(identity).toMatch(/^c200[0-9a-f]{60}$/);
    for (const address of ['plaza', identity, `0x${identity}`]) {
      const info = (await (await get(`/v1/database/${address}`)).json()) as Record<string, unknown>;
      expect(info).toMatchObject({
        database_identity: { __identity__: `0x${identity}` },
        owner_identity: { __identity__: `0x${identityHex(plaza.server.ownerIdentity)}` },
        host_type: { Js: [] },
      });
      expect(await (await get(`/v1/database/${address}/names`)).json()).toEqual({ names: ['plaza'] });
    }
  });

  it('that does not exist is not found', async () => {
    expect(await answerOf(await get('/v1/database/nowhere'))).toEqual([404, '`nowhere` not found']);
    expect(await answerOf(await get(`/v1/database/${'1'.repeat(64)}`))).toEqual([404, 'No such database.']);
    expect(await answerOf(await get('/v1/database/No%20name/sql'))).toEqual([405, '']);
    expect(await answerOf(await get('/v1/database/No%20name'))).toEqual([
      400,
      expect.stringContaining('`No name` is not a name for a database'),
    ]);
  });

  it('gives those without a token an identity, with errors too', async () => {
    for (const path of ['/v1/database/plaza', '/v1/database/nowhere']) {
      const response = await get(path);
      const token = response.headers.get('spacetime-identity-token') ?? '';
      const identity = response.headers.get('spacetime-identity');
      expect((await get(`/v1/identity/${identity}/verify`, token)).status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
    const { identity, token } = await mint();
    expect((await get('/v1/database/plaza', token)).headers.get('spacetime-identity')).toBe(identity);
    expect((await get(`/v1/database/plaza?token=${token}`)).headers.get('spacetime-identity')).toBe(identity);
  });

  it('shows its schema', async () => {
    const { sections } = (await (await get('/v1/database/plaza/schema?version=10')).json()) as { sections: object[] };
    expect(sections.map((section) => Object.keys(section)[0])).toContain('Tables');
    expect((await get('/v1/database/plaza/schema?version=9')).status).toBe(200);
    expect((await get('/v1/database/plaza/schema')).status).toBe(400);
    expect((await get('/v1/database/plaza/schema?version=8')).status).toBe(400);
  });

  it('shows its owner what the module logged, and goes on doing so', async () => {
    const { ownerToken } = plaza.server;
    await plaza.call('crash', '[]');
    const tail = await get('/v1/database/plaza/logs?num_lines=1', ownerToken);
    expect(tail.headers.get('content-type')).toBe('application/x-ndjson');
    const [line] = (await tail.text()).trim().split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 'Panic',
      ts: expect.any(Number),
      function: 'crash',
      message: expect.stringContaining('a secret detail'),
    });
    const following = await get('/v1/database/plaza/logs?num_lines=0&follow=true', ownerToken);
    await plaza.call('say', '[1, ""]');
    const reader = following.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toContain('text_empty');
    await reader?.cancel();
  });
});
