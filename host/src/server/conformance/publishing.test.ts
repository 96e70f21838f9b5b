// Publishing: what becomes of names, rows and clients.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';
import { RawClient } from '../testing/raw-client.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const get = (path: string) => plaza.fetch(path);

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
