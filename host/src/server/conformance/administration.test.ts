// What owners do to their databases besides publishing (protocol check 23): plans, names, locks, resets.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guildProgram } from '../../testing/guild.ts';
import { answerOf, Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';

let plaza: Plaza;
let program: string;
beforeAll(async () => {
  plaza = await Plaza.start();
  program = await plazaProgram();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const as = (method: string, path: string, body: string | null = null, token = plaza.server.ownerToken) =>
  plaza.fetch(`/v1/database/${path}`, { method, body, token });
const publish = (name: string, text = program, query = '') => as('PUT', `${name}${query}`, text);

describe('a plan before publishing (protocol check 23)', () => {
  it('tells what would happen, and changes nothing', async () => {
    const changed = program.replace('isLocked: t.bool()\n});', 'isLocked: t.bool(),\n age: t.u8().default(7) });');
    expect(changed).not.toBe(program);
    const { AutoMigrate } = (await (await as('POST', 'plaza/pre_publish', changed)).json()) as {
      AutoMigrate: { token: string };
    };
    expect(AutoMigrate).toEqual({
      migrate_plan: `What happens to the database:
- Add the column age to the table door.
Clients are disconnected and have to be of the new version.
`,
      break_clients: true,
      token: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      major_version_upgrade: false,
    });
    expect(await plaza.sql('SELECT * FROM door')).toEqual([['gate', false]]);
    expect(
      await answerOf(await publish('plaza', `${changed}\n`, `?policy=BreakClients&token=${AutoMigrate.token}`)),
    ).toEqual([400, expect.stringContaining('another change')]);
    expect((await publish('plaza', changed)).status).toBe(400);
    expect((await publish('plaza', changed, `?policy=BreakClients&token=${AutoMigrate.token}`)).status).toBe(200);
    expect(await plaza.sql('SELECT * FROM door')).toEqual([['gate', false, 7]]);
  });

  it('says why a change cannot be made, in colour where asked, and what is no module', async () => {
    await publish('planned');
    const renamed = program.replace('isLocked: t.bool()\n});', 'isShut: t.bool() });');
    expect(await (await as('POST', 'planned/pre_publish', renamed)).json()).toEqual({
      ManualMigrate: {
        reason: 'table door: the column is_locked is gone: columns are neither removed nor renamed automatically',
        major_version_upgrade: false,
      },
    });
    expect(await answerOf(await as('POST', 'planned/pre_publish', 'export default 1;'))).toEqual([
      400,
      expect.stringContaining('not a schema'),
    ]);
    const ruled = (await guildProgram()).replace('WHERE writer = :sender', 'WHERE nobody = :sender');
    expect(await answerOf(await as('POST', 'planned/pre_publish', ruled))).toEqual([
      400,
      expect.stringContaining('row-level security: `nobody` is not in scope'),
    ]);
    const unchanged = await (await as('POST', 'planned/pre_publish?style=AnsiColor', `${program}\n`)).json();
    expect(unchanged).toMatchObject({ AutoMigrate: { migrate_plan: 'Tables and views stay as they are.\n' } });
    const closed = program.replace('const door = table({ public: true }', 'const door = table({ public: false }');
    const coloured = (await (await as('POST', 'planned/pre_publish?style=AnsiColor', closed)).json()) as {
      AutoMigrate: { migrate_plan: string };
    };
    expect(coloured.AutoMigrate.migrate_plan).toContain('\x1b[');
  });
});

describe('names of a database (protocol check 23)', () => {
  it('can be several, and each leads to it', async () => {
    await publish('castle');
    const { Success } = (await (await as('POST', 'castle/names', 'keep')).json()) as { Success: object };
    expect(Success).toMatchObject({ domain: 'keep' });
    expect(await (await as('GET', 'keep/names')).json()).toEqual({ names: ['castle', 'keep'] });
    expect(await (await as('PUT', 'keep/names', '["tower", "tower"]')).json()).toBe('Success');
    expect((await as('GET', 'castle')).status).toBe(404);
    expect(await (await as('GET', 'tower/names')).json()).toEqual({ names: ['tower'] });
  });

  it('are refused where another has them, or they cannot be', async () => {
    await publish('first');
    expect(await answerOf(await as('POST', 'first/names', 'plaza'))).toEqual([
      401,
      '{"PermissionDenied":{"domain":"plaza"}}',
    ]);
    for (const body of ['', 'A b', 'x'.repeat(3 * 1024 * 1024)]) {
      expect((await as('POST', 'first/names', body)).status).toBe(body.length > 9 ? 413 : 400);
    }
    for (const body of ['', '{}', '[1]', '["No"]', `["${'0'.repeat(64)}"]`]) {
      expect((await as('PUT', 'first/names', body)).status).toBe(400);
    }
    expect(await (await as('GET', 'first/names')).json()).toEqual({ names: ['first'] });
  });
});

describe('a lock and a reset (protocol check 23)', () => {
  it('a locked database keeps what it has until it is unlocked', async () => {
    await publish('vault');
    expect((await as('POST', 'vault/lock')).status).toBe(200);
    for (const refused of [as('DELETE', 'vault'), as('PUT', 'vault/reset'), publish('vault', program, '?clear=true')]) {
      expect(await answerOf(await refused)).toEqual([403, expect.stringContaining('locked')]);
    }
    expect((await publish('vault', `${program}\n`)).status).toBe(200);
    await as('POST', 'vault/unlock');
    expect((await as('DELETE', 'vault')).status).toBe(200);
  });

  it('an identity without a database counts as deleted, a name without one is not found', async () => {
    expect(await answerOf(await as('DELETE', '1'.repeat(64)))).toEqual([200, '']);
    expect((await as('DELETE', 'nowhere')).status).toBe(404);
    expect((await plaza.fetch(`/v1/database/${'1'.repeat(64)}`, { method: 'DELETE' })).status).toBe(401);
  });

  it('a reset empties the database and runs init, with its own program or another', async () => {
    await publish('pond');
    const rows = async () => {
      const answer = await as('POST', 'pond/sql', 'SELECT label FROM position');
      return ((await answer.json()) as [{ rows: unknown[] }])[0].rows;
    };
    const appear = () =>
      plaza.fetch('/v1/database/pond/call/appear', {
        method: 'POST',
        body: '[1, 0, "duck"]',
        headers: { 'content-type': 'application/json' },
      });
    await appear();
    expect(await rows()).toEqual([['duck']]);
    expect(await (await as('PUT', 'pond/reset')).json()).toMatchObject({ Success: { domain: 'pond', op: 'updated' } });
    expect(await rows()).toEqual([]);
    await appear();
    expect((await as('PUT', 'pond/reset', `${program}\n// another`)).status).toBe(200);
    expect(await rows()).toEqual([]);
    expect(await answerOf(await as('PUT', 'pond/reset', 'no module'))).toEqual([400, expect.any(String)]);
  });

  it('are for the owner alone', async () => {
    const { token } = (await (await plaza.fetch('/v1/identity', { method: 'POST' })).json()) as { token: string };
    const attempts = [
      ['POST', 'plaza/names'],
      ['PUT', 'plaza/names'],
      ['POST', 'plaza/lock'],
      ['POST', 'plaza/unlock'],
      ['PUT', 'plaza/reset'],
      ['POST', 'plaza/pre_publish'],
    ] as const;
    for (const [method, path] of attempts) {
      expect((await as(method, path, 'x', token)).status).toBe(403);
      expect((await plaza.fetch(`/v1/database/${path}`, { method })).status).toBe(401);
    }
  });
});

it('names and locks are there after a restart, and so are databases listed in the older form', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'administration-'));
  try {
    {
      await using server = await Plaza.start({ dataDir });
      const token = server.server.ownerToken;
      await server.fetch('/v1/database/plaza/names', { method: 'POST', body: 'agora', token });
      await server.fetch('/v1/database/plaza/lock', { method: 'POST', token });
    }
    {
      await using server = await Plaza.reopen({ dataDir });
      const token = server.server.ownerToken;
      expect((await server.fetch('/v1/database/agora', { method: 'DELETE', token })).status).toBe(403);
    }
    const file = join(dataDir, 'databases.json');
    const [{ identity }] = JSON.parse(readFileSync(file, 'utf8')).databases;
    writeFileSync(file, JSON.stringify({ databases: [{ identity, name: 'old' }] }));
    await using server = await Plaza.reopen({ dataDir });
    expect((await server.fetch('/v1/database/old')).status).toBe(200);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
