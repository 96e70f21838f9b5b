// The commands that look into a data folder: what happened, a folder of the past, whether all is sound.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Log } from '../durability/log.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { guildProgram } from '../testing/guild.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { runCommandLine } from './command-line.ts';

let home: string;
let dataDir: string;
let server: RunningServer;
/** The first transaction of our own. A statement has one between those of its caller's coming and going. */
let first: number;
/** A time behind the first statement and before the second. */
const BETWEEN = '2026-01-01T00:00:10.000Z';
const clock = new ManualClock(BigInt(Date.parse('2026-01-01T00:00:00Z')) * 1000n);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'history-'));
  dataDir = join(home, 'data');
  server = await startServer({ listen: '127.0.0.1:0', dataDir, clock });
  await send('PUT', '/v1/database/guilds', await guildProgram());
  first = (await listed()).at(-1)?.transaction + 2;
  await sql("INSERT INTO guild (id, realm, name) VALUES (1, 1, 'north'), (2, 1, 'south')");
  clock.advance(20_000);
  await sql("UPDATE guild SET name = 'far north' WHERE id = 1");
  await sql('DELETE FROM guild WHERE id = 2');
  await sql('INSERT INTO chest (id, guild, gold) VALUES (1, 1, 50)');
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

async function send(method: string, path: string, body: string, url = server.url, token = server.ownerToken) {
  const response = await fetch(`${url}${path}`, { method, body, headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

const sql = (statement: string) => send('POST', '/v1/database/guilds/sql', statement);

async function spacetime(...args: string[]) {
  const output = vi.spyOn(console, 'log').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const printed = (spy: typeof output) => spy.mock.calls.map(([text]) => `${text}\n`).join('');
  try {
    const code = await runCommandLine(args);
    return { code, output: printed(output), errors: printed(errors) };
  } finally {
    output.mockRestore();
    errors.mockRestore();
  }
}

const inFolder = (command: string, ...args: string[]) =>
  spacetime(command, 'guilds', '--data-dir', dataDir, '--no-config', ...args);

async function listed(...args: string[]) {
  const { output, errors } = await inFolder('history', '--format', 'json', ...args);
  expect(errors).toBe('');
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('history', () => {
  it('lists what happened: when, what, by whom, in which tables', async () => {
    const lines = await listed('--table', 'guild');
    expect(lines.map(({ cause, what, tables }) => [cause, what, tables])).toEqual([
      [
        'sql',
        "INSERT INTO guild (id, realm, name) VALUES (1, 1, 'north'), (2, 1, 'south')",
        [{ table: 'guild', inserted: 2, deleted: 0 }],
      ],
      ['sql', "UPDATE guild SET name = 'far north' WHERE id = 1", [{ table: 'guild', inserted: 1, deleted: 1 }]],
      ['sql', 'DELETE FROM guild WHERE id = 2', [{ table: 'guild', inserted: 0, deleted: 1 }]],
    ]);
    expect(lines[0]).toMatchObject({ caller: server.ownerIdentity.toString(16), transaction: first });
    const { output } = await inFolder('history', '--limit', '3');
    expect(output.split('\n')).toHaveLength(3 + 2 + 1);
    expect(output).toContain('chest +1 -0');
  });

  it('begins with the publish, and knows who came and went', async () => {
    const all = await listed('--limit', '1000');
    expect(all[0]).toMatchObject({ transaction: 0, cause: 'publish', what: 'publish' });
    expect(all.map(({ transaction }) => transaction)).toEqual(all.map((_, index) => index));
    expect(all.filter(({ what }) => what === 'client_connected')).not.toEqual([]);
  });

  it('finds what changed one row, what one caller did, and what happened in a time', async () => {
    expect((await listed('--table', 'guild', '--row', '2')).map(({ what }) => what.slice(0, 6))).toEqual([
      'INSERT',
      'DELETE',
    ]);
    expect(await listed('--table', 'guild', '--row', '77')).toEqual([]);
    expect(await listed('--caller', '0'.repeat(64))).toEqual([]);
    const owner = server.ownerIdentity.toString(16);
    expect(await listed('--caller', owner, '--table', 'chest')).toHaveLength(1);
    expect(await listed('--from', BETWEEN, '--table', 'guild')).toHaveLength(2);
    expect(await listed('--to', BETWEEN, '--table', 'guild')).toHaveLength(1);
  });

  it('shows a transaction with its rows before and after', async () => {
    const { output } = await inFolder('history', '--transaction', String(first + 3));
    expect(output).toContain("UPDATE guild SET name = 'far north' WHERE id = 1 (sql)");
    expect(output).toContain(
      '\nguild\n  - {"id":1,"realm":1,"name":"north"}\n  + {"id":1,"realm":1,"name":"far north"}\n',
    );
    const json = await inFolder('history', '--transaction', String(first + 3), '--format', 'json');
    expect(JSON.parse(json.output).tables).toEqual([
      {
        table: 'guild',
        rows: [{ before: { id: 1, realm: 1, name: 'north' }, after: { id: 1, realm: 1, name: 'far north' } }],
      },
    ]);
  });

  it.each([
    [['--transaction', '99999'], 'There is no transaction 99999.'],
    [['--row', '1'], 'Which table has that row?'],
    [['--table', 'guild', '--row', 'north'], 'No row of guild can have the key north'],
    [['--table', 'cheer', '--row', '1'], ''],
    [['--caller', 'anna'], 'is no identity'],
    [['--from', 'yesterday'], '"yesterday" is neither'],
    [['--limit', 'all'], '--limit takes a whole number'],
  ])('says what it cannot find: %j', async (args, reason) => {
    expect((await inFolder('history', ...args)).errors).toContain(reason);
  });

  it('says where there is no such database', async () => {
    expect((await spacetime('history', 'nowhere', '--data-dir', dataDir, '--no-config')).errors).toBe(
      `Error: ${dataDir} holds no database nowhere.\n`,
    );
    expect((await spacetime('verify', 'guilds', '--data-dir', home, '--no-config')).errors).toContain(
      'holds no databases',
    );
  });
});

describe('restore', () => {
  /** What a server finds in a restored folder. */
  async function guildsIn(into: string) {
    const restored = await startServer({ listen: '127.0.0.1:0', dataDir: into, clock });
    try {
      const answer = await send('POST', '/v1/database/guilds/sql', 'SELECT id, name FROM guild', restored.url);
      await send(
        'POST',
        '/v1/database/guilds/sql',
        "INSERT INTO guild (id, realm, name) VALUES (9, 9, 'new')",
        restored.url,
      );
      return JSON.parse(answer)[0].rows;
    } finally {
      await restored.close();
    }
  }

  it('makes a folder of a transaction, in which everything goes on with the same tokens', async () => {
    const into = join(home, 'by-transaction');
    const { output } = await inFolder('restore', '--to', String(first + 3), '--into', into);
    expect(output).toContain(`Restored guilds up to transaction ${first + 3}`);
    expect(await guildsIn(into)).toEqual([
      [2, 'south'],
      [1, 'far north'],
    ]);
    const before = await listed('--table', 'guild');
    expect(before).toHaveLength(3);
    expect(statSync(join(into, 'owner-token')).mode & 0o777).toBe(0o600);
  });

  it('makes a folder of a time', async () => {
    const into = join(home, 'by-time');
    await inFolder('restore', '--to', BETWEEN, '--into', into);
    expect(await guildsIn(into)).toEqual([
      [1, 'north'],
      [2, 'south'],
    ]);
  });

  it.each([
    ['999999', 'There is no transaction 999999 yet'],
    ['2001-01-01T00:00:00Z', 'The database did not exist at that time.'],
    ['soon', '"soon" is neither'],
  ])('makes nothing where that cannot be: %s', async (to, reason) => {
    const into = join(home, 'nothing');
    expect((await inFolder('restore', '--to', to, '--into', into)).errors).toContain(reason);
    expect(existsSync(into)).toBe(false);
  });

  it('overwrites nothing', async () => {
    const { code, errors } = await inFolder('restore', '--to', '1', '--into', home);
    expect([code, errors]).toEqual([1, `Error: ${home} is not empty.\n`]);
  });
});

describe('verify', () => {
  it('finds a running database sound', async () => {
    const { code, output } = await inFolder('verify');
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(
        /^guilds is sound: \d+ transactions in 1 segment and 0 snapshots; \d+ rows at the end\.\n$/,
      ),
    ]);
  });

  it('finds any byte that is not what was written', async () => {
    const copy = join(home, 'damaged');
    cpSync(dataDir, copy, { recursive: true });
    const [identity] = readdirSync(join(copy, 'databases'));
    const log = join(copy, 'databases', identity ?? '', '0000000000000000.log');
    const intact = readFileSync(log);
    for (const at of [3, 25, intact.indexOf('far north'), intact.indexOf('chest')]) {
      const damaged = Buffer.from(intact);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(log, damaged);
      const { code, errors } = await spacetime('verify', 'guilds', '--data-dir', copy, '--no-config');
      expect([code, errors]).toEqual([1, expect.stringContaining('guilds is damaged')]);
    }
  });
});

describe('a database of which something is lost', () => {
  it('is refused by the name of what is lost, and nothing takes its place', async () => {
    const copy = join(home, 'lost');
    cpSync(dataDir, copy, { recursive: true });
    const [identity = ''] = readdirSync(join(copy, 'databases'));
    const folder = join(copy, 'databases', identity);
    const start = () => spacetime('start', '--listen-addr', '127.0.0.1:0', '--data-dir', copy);
    const told = (sentence: string) => ({ code: 1, output: '', errors: expect.stringContaining(sentence) });

    const log = join(folder, '0000000000000000.log');
    rmSync(log);
    expect(await start()).toEqual(told(`${log} is missing`));
    rmSync(folder, { recursive: true });
    expect(await start()).toEqual(told(`the log in ${folder} is missing`));
    for (const command of ['history', 'verify']) {
      expect(await spacetime(command, 'guilds', '--data-dir', copy, '--no-config')).toEqual(
        told(`guilds is lost: there is no log in ${folder}`),
      );
    }
    expect(readdirSync(join(copy, 'databases'))).toEqual([]);
  });
});

describe('a list of databases', () => {
  it('that does not name one whose folder is there is told at the start', async () => {
    const copy = join(home, 'unlisted');
    cpSync(dataDir, copy, { recursive: true });
    writeFileSync(join(copy, 'databases.json'), '{"databases":[]}');
    const told: unknown[] = [];
    const options = { listen: '127.0.0.1:0', dataDir: copy, log: (...words: unknown[]) => told.push(words) };
    await (await startServer(options)).close();
    const [identity = ''] = readdirSync(join(copy, 'databases'));
    expect(told).toEqual([
      ['a folder belongs to no database that databases.json names', join(copy, 'databases', identity)],
    ]);
  });
});

describe('a past of which the beginning was removed', () => {
  it('begins behind a snapshot, and everything works from there', async () => {
    const folder = join(home, 'cut');
    const openStorage = (directory: string, onFailure: (error: Error) => void) =>
      Log.open(directory, {
        onFailure,
        segmentSize: 4000,
        snapshotEvery: 8000,
        retention: { kind: 'keep-size', bytes: 1 },
      });
    const options = { listen: '127.0.0.1:0', dataDir: folder, clock, openStorage };
    const running = await startServer(options);
    const ask = (statement: string, url: string) =>
      send('POST', '/v1/database/guilds/sql', statement, url, running.ownerToken);
    await send('PUT', '/v1/database/guilds', await guildProgram(), running.url, running.ownerToken);
    for (let id = 1; id <= 40; id++) {
      await ask(`INSERT INTO guild (id, realm, name) VALUES (${id}, 1, 'x'), (${id + 100}, 1, 'y')`, running.url);
    }
    await running.close();
    const of = (command: string, ...args: string[]) =>
      spacetime(command, 'guilds', '--data-dir', folder, '--no-config', ...args);
    expect((await of('verify')).output).toMatch(/is sound: .* and 1 snapshot;/);
    const { output } = await of('history', '--format', 'json', '--table', 'guild');
    const lines = output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(40);
    const last = lines.at(-1)?.transaction;
    expect((await of('history', '--transaction', String(last))).output).toContain('+ {"id":40,"realm":1,"name":"x"}');
    expect((await of('restore', '--to', '1', '--into', join(home, 'cut-1'))).errors).toContain('begins with');
    // What is left begins with the state that the snapshot is, which can be had, too.
    const [snapshot] = readdirSync(join(folder, 'databases'), { recursive: true }).filter((path) =>
      String(path).endsWith('.snapshot'),
    );
    const beginning = Number.parseInt(basename(String(snapshot)), 10);
    const begun = join(home, 'cut-3');
    expect((await of('restore', '--to', String(beginning), '--into', begun)).output).toMatch(
      new RegExp(
        `^Restored guilds up to transaction ${beginning} of 2026-.*\nWhat led to transaction ${beginning} can`,
      ),
    );
    expect((await of('restore', '--to', String(beginning - 1), '--into', join(home, 'cut-4'))).errors).toContain(
      `begins with transaction ${beginning}.`,
    );
    const into = join(home, 'cut-2');
    await of('restore', '--to', String(last - 1), '--into', into);
    for (const [dataDir, rows] of [
      [begun, 80 - 2 * lines.filter(({ transaction }) => transaction > beginning).length],
      [into, 78],
      [folder, 80],
    ] as const) {
      const again = await startServer({ ...options, dataDir });
      expect(JSON.parse(await ask('SELECT COUNT(*) AS n FROM guild', again.url))[0].rows).toEqual([[rows]]);
      await again.close();
    }
  });
});
