// What can still be had of a past that is damaged: what lies before the damage, and what follows a snapshot behind it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Log } from '../durability/log.ts';
import { logFiles } from '../durability/log-files.ts';
import type { Segment } from '../durability/segment.ts';
import { Database } from '../engine/database.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { writeDatabases } from '../server/stored-databases.ts';
import { guildProgram, OWNER, put, tableOf, transact } from '../testing/guild.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { restore } from './restore.ts';
import { databaseDirectory } from './stored-database.ts';
import { lastTransactions, transactionAt } from './transactions.ts';
import { verify } from './verify.ts';

const STORED = { identity: 1n, names: ['guilds'], isLocked: false };
/** Of each transaction: the publish, then one guild in each. */
const COUNT = 40;
const SNAPSHOTS = [15, 30];
const SECOND = 1_000_000n;

let home: string;
let dataDir: string;
let directory: string;
let segments: readonly Segment[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'damaged-'));
  dataDir = join(home, 'data');
  directory = databaseDirectory(dataDir, STORED);
  mkdirSync(directory, { recursive: true });
  writeDatabases(join(dataDir, 'databases.json'), [STORED]);
  const log = Log.open(directory, { segmentSize: 400 });
  const clock = new ManualClock(0n);
  const database = Database.create({ identity: STORED.identity, owner: OWNER, storage: log, clock });
  database.publish(await guildProgram());
  for (let number = 1; number < COUNT; number++) {
    clock.advance(1000);
    transact(database, () => put(tableOf(database, 'guild'), [number, 1, `guild ${number}`]));
    await log.whenDurable(number);
    if (SNAPSHOTS.includes(number)) await log.keepSnapshot(database.state as RecoveredState);
  }
  database.close();
  await log.close();
  segments = logFiles(directory).segments;
});

afterAll(() => rmSync(home, { recursive: true }));

/** The segment in which a transaction is. */
const segmentOf = (number: number) => segments.findLast(({ firstOffset }) => firstOffset <= number) as Segment;

/** Does something while a byte of a transaction is not what was written. */
async function whileDamaged(number: number, act: () => Promise<void> | void): Promise<void> {
  const { path } = segmentOf(number);
  const intact = readFileSync(path);
  const damaged = Buffer.from(intact);
  const at = damaged.indexOf(`guild ${number}`);
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  writeFileSync(path, damaged);
  try {
    await act();
  } finally {
    writeFileSync(path, intact);
  }
}

let made = 0;
/** Restores, and says which transactions the new folder's past has. */
async function restored(to: number | 'in the 12th second'): Promise<readonly number[]> {
  const into = join(home, `restored-${made++}`);
  const moment =
    typeof to === 'number'
      ? ({ kind: 'transaction', offset: to } as const)
      : ({ kind: 'time', micros: 12n * SECOND + 1n } as const);
  const { offset, base } = await restore({ dataDir, database: 'guilds', to: moment, into });
  const folder = databaseDirectory(into, STORED);
  expect(verify(folder).problems).toEqual([]);
  const numbers = lastTransactions(
    folder,
    () => true,
    Number.POSITIVE_INFINITY,
    () => {},
  ).map((transaction) => transaction.offset);
  expect(numbers.at(-1) ?? offset).toBe(offset);
  expect(base).toBe(numbers[0] === 0 ? null : 30);
  return numbers;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('is spread over several files', () => {
  expect(new Set([segmentOf(1), segmentOf(20), segmentOf(39)]).size).toBe(3);
});

it('what lies before the damage can be restored, by number and by time', () =>
  whileDamaged(20, async () => {
    expect(await restored(12)).toEqual(range(0, 12));
    expect(await restored('in the 12th second')).toEqual(range(0, 12));
  }));

it('behind the damage, what follows a snapshot can be', () =>
  whileDamaged(20, async () => {
    expect(await restored(35)).toEqual(range(31, 35));
    expect(await restored(30)).toEqual([]);
  }));

it('what lies between damage and snapshot cannot be, and nothing is made', () =>
  whileDamaged(20, async () => {
    await expect(restored(25)).rejects.toThrow(/\.log is damaged at byte/);
  }));

/** All transactions that can be read, and the damages that were told meanwhile. */
function listed() {
  const damages: string[] = [];
  const note = ({ message }: Error) => damages.push(message);
  const transactions = lastTransactions(directory, () => true, Number.POSITIVE_INFINITY, note);
  return { numbers: transactions.map(({ offset }) => offset), damages };
}

it('transactions are listed up to the damage and from the snapshot behind it on, and the damage is told', () =>
  whileDamaged(20, () => {
    const { numbers, damages } = listed();
    expect(numbers).toEqual([...range(0, 19), ...range(31, 39)]);
    expect(damages).toEqual([expect.stringContaining(`${segmentOf(20).path} is damaged`)]);
  }));

it('the latest are found without what was before, whatever that is like, and one by its number', () =>
  whileDamaged(20, () => {
    const refuse = (damage: Error) => {
      throw damage;
    };
    const last = lastTransactions(directory, () => true, 9, refuse);
    expect(last.map(({ offset }) => offset)).toEqual(range(31, 39));
    expect([5, 15, 19, 33].map((offset) => transactionAt(directory, offset, refuse)?.offset)).toEqual([5, 15, 19, 33]);
    expect(transactionAt(directory, COUNT, refuse)).toBeNull();
    const damages: string[] = [];
    const more = lastTransactions(
      directory,
      ({ offset }) => offset % 2 === 0,
      8,
      ({ message }) => damages.push(message),
    );
    expect(more.map(({ offset }) => offset)).toEqual([12, 14, 16, 18, 32, 34, 36, 38]);
    expect(transactionAt(directory, 25, ({ message }) => damages.push(message))).toBeNull();
    expect(damages).toEqual([expect.stringContaining('is damaged'), expect.stringContaining('is damaged')]);
  }));

it('a snapshot in the middle that cannot be read hides nothing', () => {
  const [, path] = SNAPSHOTS.map((offset) => join(directory, `${String(offset).padStart(16, '0')}.snapshot`));
  const content = readFileSync(path ?? '');
  writeFileSync(path ?? '', content.with(40, 1 ^ (content[40] ?? 0)));
  const found = lastTransactions(
    directory,
    () => true,
    15,
    () => {},
  );
  expect(found.map(({ offset }) => offset)).toEqual(range(25, 39));
  writeFileSync(path ?? '', content);
});

it('the damage is what is wrong, not the snapshots behind it', () =>
  whileDamaged(20, () => {
    expect(verify(directory).problems).toEqual([expect.stringContaining(`${segmentOf(20).path} is damaged`)]);
  }));

/** The files that a database has, and the transactions that can be read without each of them. */
const without = (name: string): readonly number[] => {
  const index = segments.findIndex(({ path }) => basename(path) === name);
  if (index === -1) return range(0, COUNT - 1);
  const until = (segments[index] as Segment).firstOffset - 1;
  const behind = SNAPSHOTS.find((offset) => offset + 1 >= (segments[index + 1]?.firstOffset ?? COUNT));
  return [...(until < 0 ? [] : range(0, until)), ...(behind === undefined ? [] : range(behind + 1, COUNT - 1))];
};

it('all damages are found, also those behind the first', () =>
  whileDamaged(3, () =>
    whileDamaged(20, () => {
      expect(verify(directory).problems).toEqual([
        expect.stringContaining(`${segmentOf(3).path} is damaged`),
        expect.stringContaining(`${segmentOf(20).path} is damaged`),
      ]);
    }),
  ));

it('each file that is lost is told by its name, by history and by verify', async () => {
  const names = readdirSync(directory);
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) {
    const path = join(directory, name);
    const content = readFileSync(path);
    rmSync(path);
    const { numbers, damages } = listed();
    expect(numbers, name).toEqual(without(name));
    expect([...new Set(damages)], name).toEqual([expect.stringContaining(`${path} is missing`)]);
    expect(verify(directory).problems, name).toEqual([expect.stringContaining(`${path} is missing`)]);
    writeFileSync(path, content);
  }
  expect(verify(directory).problems).toEqual([]);
});

it('what is left of a log whose end or manifest is lost can be restored by number, not up to a time that may be lost', async () => {
  const last = segments.at(-1) as Segment;
  for (const path of [last.path, join(directory, 'manifest.json')]) {
    const content = readFileSync(path);
    rmSync(path);
    expect(await restored(last.firstOffset - 1)).toEqual(range(0, last.firstOffset - 1));
    expect(await restored('in the 12th second')).toEqual(range(0, 12));
    const to = { kind: 'time', micros: 10_000n * SECOND } as const;
    const into = join(home, 'too-late');
    await expect(restore({ dataDir, database: 'guilds', to, into })).rejects.toThrow(`${path} is missing`);
    expect(existsSync(into)).toBe(false);
    writeFileSync(path, content);
  }
});

it('a database whose folder is lost, or was emptied, is said to be', async () => {
  const aside = `${directory}-aside`;
  renameSync(directory, aside);
  const to = { kind: 'transaction', offset: 1 } as const;
  for (const empty of [false, true]) {
    if (empty) mkdirSync(directory);
    await expect(restore({ dataDir, database: 'guilds', to, into: join(home, 'x') })).rejects.toThrow(
      `guilds is lost: there is no log in ${directory}.`,
    );
  }
  rmSync(directory, { recursive: true });
  renameSync(aside, directory);
});

it('a list of databases that is lost is said to be', async () => {
  const list = join(dataDir, 'databases.json');
  rmSync(list);
  const to = { kind: 'transaction', offset: 1 } as const;
  await expect(restore({ dataDir, database: 'guilds', to, into: join(home, 'x') })).rejects.toThrow(
    `${list} is missing, which names the databases in`,
  );
  writeDatabases(list, [STORED]);
});

it('a gap in a log of before its files were named is told, too', async () => {
  const gone = segmentOf(20);
  const manifest = join(directory, 'manifest.json');
  const contents = [...segments.map(({ path }) => path), manifest].map((path) => [path, readFileSync(path)] as const);
  for (const { path } of segments) {
    writeFileSync(path, Buffer.concat([Buffer.from('hollowmere-log 1\n'), readFileSync(path).subarray(17)]));
  }
  for (const path of [gone.path, manifest]) rmSync(path);
  const damages: string[] = [];
  const numbers = lastTransactions(
    directory,
    () => true,
    Number.POSITIVE_INFINITY,
    ({ message }) => damages.push(message),
  ).map(({ offset }) => offset);
  expect(numbers).toEqual([...range(0, gone.firstOffset - 1), ...range(31, 39)]);
  expect(damages).toEqual([expect.stringMatching(/\.log begins with transaction \d+, and what lies between/)]);
  for (const [path, content] of contents) writeFileSync(path, content);
});

it('a damaged snapshot is not what a restored past begins with', async () => {
  const [first, second] = SNAPSHOTS.map((offset) => join(directory, `${String(offset).padStart(16, '0')}.snapshot`));
  const content = readFileSync(first ?? '');
  writeFileSync(first ?? '', content.with(content.length - 30, 1 ^ (content[content.length - 30] ?? 0)));
  const { path } = segmentOf(1);
  const log = readFileSync(path);
  rmSync(path);
  expect(await restored(35)).toEqual(range(31, 35));
  expect(second).toBeDefined();
  writeFileSync(path, log);
  writeFileSync(first ?? '', content);
});

it('a folder that cannot be made is taken away again, and none is made inside of the one that is read', async () => {
  const to = { kind: 'transaction', offset: 5 } as const;
  const inside = join(databaseDirectory(dataDir, STORED), '..', 'restored');
  await expect(restore({ dataDir, database: 'guilds', to, into: inside })).rejects.toThrow(
    `${inside} lies inside of ${dataDir}, which is only read.`,
  );
  const file = join(dataDir, 'databases.json');
  await expect(restore({ dataDir, database: 'guilds', to, into: file })).rejects.toThrow(`${file} is not a folder.`);
  mkdirSync(join(dataDir, 'owner-token')); // which is a file, and cannot be copied
  const into = join(home, 'refused');
  await expect(restore({ dataDir, database: 'guilds', to, into })).rejects.toThrow(`${into} could not be made: EISDIR`);
  expect(existsSync(into)).toBe(false);
  rmSync(join(dataDir, 'owner-token'), { recursive: true });
});
