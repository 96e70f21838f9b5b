// Calls and SQL over HTTP: arguments and values as JSON, statuses, and what the module sees of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, Plaza } from '../testing/plaza.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const mint = async () =>
  (await (await plaza.fetch('/v1/identity', { method: 'POST' })).json()) as { identity: string; token: string };

describe('calling (protocol check 24)', () => {
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
    ['what only the schedule and the owner may call, whatever the arguments', 'ring', '[]', 404, 'No such procedure'],
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

describe('SQL (protocol check 25)', () => {
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
    ['SELECT * FROM st_table', 'the system table `st_table` is read by the owner only'],
    ['', 'Empty SQL query'],
  ])('refuses with the reason: %s', async (statement, reason) => {
    expect(await answerOf(await sql(statement))).toEqual([400, expect.stringContaining(reason)]);
  });

  it('changes rows for the owner, tells how many, and tells subscribers (check 25)', async () => {
    const watcher = await plaza.connect();
    await watcher.subscribe(1, 'SELECT * FROM position WHERE chunk = 777');
    const owner = plaza.server.ownerToken;
    const [status, body] = await answerOf(
      await sql("INSERT INTO position (entity, chunk, x, label) VALUES (0, 777, -1, 'sent')", owner),
    );
    expect(status).toBe(200);
    expect(JSON.parse(body)[0]).toMatchObject({
      schema: { elements: [] },
      rows: [],
      stats: { rows_inserted: 1, rows_deleted: 0, rows_updated: 0 },
    });
    const { querySets } = await watcher.expect('TransactionUpdate');
    expect(querySets[0]?.tables[0]?.updates[0]?.inserts).toHaveLength(1);
    await sql('UPDATE position SET x = 5 WHERE chunk = 777', owner);
    expect(await plaza.sql('SELECT x FROM position WHERE chunk = 777')).toEqual([[5]]);
    await sql('DELETE FROM position WHERE chunk = 777', owner);
    expect(await answerOf(await sql('DELETE FROM my_notes', owner))).toEqual([
      400,
      '`my_notes` is a view; DML on views is not supported',
    ]);
  });
});
