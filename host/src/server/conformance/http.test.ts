// The routes of the HTTP API: statuses, headers and bodies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityHex, parseIdentity } from '../identity.ts';
import { Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';
import { RawClient } from '../testing/raw-client.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const get = (path: string, token?: string) => plaza.fetch(path, token === undefined ? {} : { token });
const mint = async () =>
  (await (await plaza.fetch('/v1/identity', { method: 'POST' })).json()) as { identity: string; token: string };
const answerOf = async (response: Response) => [response.status, await response.text()] as const;

describe('identities', () => {
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

describe('the server', () => {
  it('answers pings, but not to a bad token', async () => {
    expect(await answerOf(await get('/v1/ping'))).toEqual([200, '']);
    expect((await get('/v1/ping', 'bad')).status).toBe(401);
    expect((await plaza.fetch('/v1/ping', { headers: { authorization: 'Basic x' } })).status).toBe(400);
  });

  it('says what it does not have: paths 404, methods 405, the rest by name', async () => {
    expect((await get('/v1/nonsense')).status).toBe(404);
    expect((await plaza.fetch('/v1/ping', { method: 'DELETE' })).status).toBe(405);
    const reset = await plaza.fetch('/v1/database/plaza/reset', { method: 'PUT', token: plaza.server.ownerToken });
    expect(reset.status).toBe(501);
    expect(await reset.text()).toContain('not supported by this host');
  });
});

describe('a database', () => {
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

describe('publishing', () => {
  const publish = (path: string, body: string, method = 'PUT') =>
    plaza.fetch(path, { method, body, token: plaza.server.ownerToken });

  it('creates a database with or without a name, updates it, and clears it when asked to', async () => {
    const program = await plazaProgram();
    const created = (await (await publish('/v1/database/square', program)).json()) as { Success: object };
    expect(created).toEqual({ Success: { domain: 'square', database_identity: expect.any(String), op: 'created' } });
    const again = await publish('/v1/database/square', `${program}\n// changed`);
    expect(await again.json()).toEqual({ Success: { ...created.Success, op: 'updated' } });
    const cleared = await publish('/v1/database/square?clear=true', program);
    expect(await cleared.json()).toEqual({ Success: { ...created.Success, op: 'updated' } });
    const unnamed = (await (await publish('/v1/database', program, 'POST')).json()) as { Success: { domain: null } };
    expect(unnamed.Success.domain).toBeNull();
  });

  it('keeps rows and clients when the module changes compatibly, and drops both when it is cleared', async () => {
    const program = await plazaProgram();
    await publish('/v1/database/lively', program);
    const headers = { 'content-type': 'application/json' };
    await plaza.fetch('/v1/database/lively/call/appear', { method: 'POST', body: '[5, 0, "x"]', headers });
    const client = RawClient.open(`${plaza.url}/v1/database/lively/subscribe`, {});
    await client.greeted();
    expect((await client.subscribe(1, 'SELECT * FROM position')).tables[0]?.rows).toHaveLength(1);
    await publish('/v1/database/lively', `${program}\n// changed`);
    await client.settled();
    await publish('/v1/database/lively?clear=true', program);
    expect(await client.closed).toEqual({ code: 1001, reason: 'the module was updated' });
    const rows = await plaza.fetch('/v1/database/lively/sql', { method: 'POST', body: 'SELECT entity FROM position' });
    expect(((await rows.json()) as [{ rows: [] }])[0].rows).toEqual([]);
  });

  it('refuses what is not a module, with the reason, and leaves nothing behind', async () => {
    expect(await answerOf(await publish('/v1/database/broken', 'export default 1;'))).toEqual([
      400,
      expect.stringContaining('Failed to create or update the database: '),
    ]);
    expect((await publish('/v1/database/broken', '')).status).toBe(400);
    expect((await publish('/v1/database/broken', '\0asm\x01')).status).toBe(400);
    expect((await get('/v1/database/broken')).status).toBe(404);
    expect(await answerOf(await publish('/v1/database/plaza', 'syntax error'))).toEqual([
      400,
      expect.stringContaining('Database update rejected: '),
    ]);
    expect(await plaza.sql('SELECT name FROM door')).toEqual([['gate']]);
  });

  it('refuses names that cannot be', async () => {
    for (const name of ['Upper', 'a--b', '-a', 'a%20b', 'a.b']) {
      expect((await publish(`/v1/database/${name}`, await plazaProgram())).status).toBe(400);
    }
  });

  it('twice at the same time makes one database', async () => {
    const program = await plazaProgram();
    const answers = await Promise.all([publish('/v1/database/twin', program), publish('/v1/database/twin', program)]);
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
      Success: { op: string; database_identity: string };
    }[];
    expect(bodies.map(({ Success }) => Success.op).sort()).toEqual(['created', 'updated']);
    expect(new Set(bodies.map(({ Success }) => Success.database_identity)).size).toBe(1);
  });

  it('to an identity that has no database is refused', async () => {
    const path = `/v1/database/${'1'.repeat(64)}`;
    expect(await answerOf(await publish(path, await plazaProgram()))).toEqual([404, 'No such database.']);
  });

  it('is undone by deleting', async () => {
    await publish('/v1/database/doomed', await plazaProgram());
    const { ownerToken } = plaza.server;
    expect((await plaza.fetch('/v1/database/doomed', { method: 'DELETE', token: ownerToken })).status).toBe(200);
    expect((await get('/v1/database/doomed')).status).toBe(404);
  });
});

describe('calling', () => {
  const call = (name: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    plaza.fetch(`/v1/database/plaza/call/${name}`, { method: 'POST', body, headers });

  it('a reducer takes arguments as an array or by name', async () => {
    expect(await answerOf(await call('appear', '[80, -3, "by place"]'))).toEqual([200, '']);
    expect(await answerOf(await call('appear', '{"label": "by name", "x": 4, "chunk": 80}'))).toEqual([200, '']);
    expect(await plaza.sql('SELECT x, label FROM position WHERE chunk = 80')).toEqual([
      [-3, 'by place'],
      [4, 'by name'],
    ]);
  });

  it.each([
    ['a refusal', 'say', '[1, ""]', 530, 'text_empty: Say something, ärgerlich or not.'],
    ['a crash', 'crash', '[]', 530, 'The instance encountered a fatal error.'],
    ['arguments of the wrong type', 'say', '["a", "b"]', 400, 'invalid arguments for reducer say: '],
    ['too few arguments', 'say', '[1]', 400, 'invalid arguments for reducer say: '],
    ['something that is not JSON', 'say', '[', 400, 'invalid arguments for reducer say: '],
    ['a lifecycle hook', 'init', '[]', 400, "can't directly call special Init lifecycle reducer"],
    ['nothing that exists', 'nonsense', '[]', 404, 'No such procedure'],
    ['a procedure that fails', 'fail', '[]', 500, 'the procedure broke'],
    ['arguments a procedure does not take', 'where_is', '[]', 400, 'invalid arguments for procedure where_is: '],
  ])('%s has its status', async (_case, name, body, status, text) => {
    expect(await answerOf(await call(name, body))).toEqual([status, expect.stringContaining(text)]);
  });

  it('a procedure returns its value as JSON without types', async () => {
    const response = await call('where_is', '[999999]');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(Number(response.headers.get('spacetime-execution-duration-micros'))).toBeGreaterThan(0);
    expect(await answerOf(response)).toEqual([200, '[1,[]]']);
    const summoned = await call('summon', '[81]');
    expect(await answerOf(await call('where_is', `[${await summoned.text()}]`))).toEqual([200, '[0,81]']);
  });

  it('wants JSON and says so', async () => {
    expect((await call('nothing', '[]', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    expect((await call('nothing', '[]', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call('nothing', `[${' '.repeat(2 * 1024 * 1024)}]`)).status).toBe(413);
  });

  it('is a connection of its own, which the module sees come and go', async () => {
    const { identity, token } = await mint();
    await plaza.call('nothing', '[]', token);
    expect(await plaza.sql(`SELECT kind FROM visit WHERE who = 0x${identity}`)).toEqual([['came'], ['left']]);
  });

  it('survives values of every type, numbers beyond 2^53 without rounding', async () => {
    const who = `0x${'c2'.repeat(32)}`;
    const row = {
      big: '18446744073709551615',
      huge: '"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"',
      bytes: '"00ff"',
      who: `{"__identity__":"${who}"}`,
      when: '[1700000000000001]',
      maybe: '{"some":"thing"}',
      mood: '{"wild":[]}',
      ratio: '0.1',
      token: '[340282366920938463463374607431768211455]',
    };
    const fields = Object.entries(row).map(([name, value]) => `"${name}":${value}`);
    const response = await call('write_everything', `[{"id":1,${fields.join(',')}}]`);
    expect(await answerOf(response)).toEqual([200, '']);
    const read = await plaza.fetch('/v1/database/plaza/sql', { method: 'POST', body: 'SELECT * FROM everything' });
    expect(await read.text()).toContain(
      `"rows":[[1,18446744073709551615,${row.huge},"00ff",["${who}"],[1700000000000001],[0,"thing"],[1,[]],0.1,[340282366920938463463374607431768211455]]]`,
    );
  });
});

describe('SQL', () => {
  const sql = (statement: string, token?: string) =>
    plaza.fetch('/v1/database/plaza/sql', { method: 'POST', body: statement, ...(token !== undefined && { token }) });

  it('answers with one result: schema, rows, time and stats', async () => {
    await plaza.call('appear', '[90, 1, "post"]');
    const response = await sql('SELECT label AS what, p.x FROM position p WHERE chunk = 90 AND x = 1 LIMIT 5;');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual([
      {
        schema: {
          elements: [
            { name: { some: 'what' }, algebraic_type: { String: [] } },
            { name: { some: 'x' }, algebraic_type: { I32: [] } },
          ],
        },
        rows: [['post', 1]],
        total_duration_micros: expect.any(Number),
        stats: { rows_inserted: 0, rows_deleted: 0, rows_updated: 0 },
      },
    ]);
  });

  it('counts and limits', async () => {
    await plaza.call('fill', '[91, 30]');
    expect(await plaza.sql('SELECT COUNT(*) AS n FROM position WHERE chunk = 91')).toEqual([[30]]);
    expect(await plaza.sql('SELECT x FROM position WHERE chunk = 91 LIMIT 2')).toHaveLength(2);
    expect(await plaza.sql('SELECT x FROM position WHERE chunk = 91 LIMIT 0')).toEqual([]);
  });

  it('reads views for the one who asks', async () => {
    const { token } = await mint();
    await plaza.call('write_note', '["mine"]', token);
    expect(await plaza.sql('SELECT text FROM my_notes', token)).toEqual([['mine']]);
    expect(await plaza.sql('SELECT text FROM my_notes', (await mint()).token)).toEqual([]);
    expect(await plaza.sql('SELECT text FROM note', plaza.server.ownerToken)).toEqual([['mine']]);
  });

  it.each([
    ['SELECT * FROM note', 'no such table: `note`. If the table exists, it may be marked private.'],
    ['SELECT * FROM nowhere', 'no such table: `nowhere`. If the table exists, it may be marked private.'],
    ['SELECT 1', 'sql parser error: Expected: a column, found: 1'],
    ['DELETE FROM position', 'is not authorized to run SQL DML statements'],
    ['SELECT * FROM position; SELECT * FROM position', 'Multiple SQL statements are not supported'],
    ['SELECT * FROM st_table', 'the system table `st_table` cannot be read on this host'],
    ['', 'Empty SQL query'],
  ])('refuses with the reason: %s', async (statement, reason) => {
    expect(await answerOf(await sql(statement))).toEqual([400, expect.stringContaining(reason)]);
  });

  it('does not change data, not even for the owner, and says so', async () => {
    expect(await answerOf(await sql('DELETE FROM position', plaza.server.ownerToken))).toEqual([
      400,
      'Unsupported: DELETE statements are not supported by this host yet; only SELECT is',
    ]);
  });
});
