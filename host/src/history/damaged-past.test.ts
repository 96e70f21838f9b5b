// What can still be had of a past that is damaged: what lies before the damage, and what follows a snapshot behind it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Log } from '../durability/log.ts';
import { listSegments, type Segment } from '../durability/segment.ts';
import { Database } from '../engine/database.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { writeDatabases } from '../server/stored-databases.ts';
import { guildProgram, OWNER, put, tableOf, transact } from '../testing/guild.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { readableTransactions } from './past.ts';
import { restore } from './restore.ts';
import { databaseDirectory } from './stored-database.ts';
import { verify } from './verify.ts';

const STORED = { identity: 1n, names: ['guilds'], isLocked: false };
/** Of each transaction: the publish, then one guild in each. */
const COUNT = 40;
const SNAPSHOTS = [15, 30];
const SECOND = 1_000_000n;

let dataDir: string;
let directory: string;
let segments: readonly Segment[];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'damaged-'));
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
  segments = listSegments(directory);
});

afterAll(() => rmSync(dataDir, { recursive: true }));

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
  const into = join(dataDir, `restored-${made++}`);
  const moment =
    typeof to === 'number'
      ? ({ kind: 'transaction', offset: to } as const)
      : ({ kind: 'time', micros: 12n * SECOND + 1n } as const);
  const { offset, base } = await restore({ dataDir, database: 'guilds', to: moment, into });
  const folder = databaseDirectory(into, STORED);
  expect(verify(folder).problems).toEqual([]);
  const numbers = [...readableTransactions(folder, () => {})].map((transaction) => transaction.offset);
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

it('transactions are listed up to the damage and from the snapshot behind it on, and the damage is told', () =>
  whileDamaged(20, () => {
    const damages: string[] = [];
    const numbers = [...readableTransactions(directory, ({ message }) => damages.push(message))].map(
      ({ offset }) => offset,
    );
    expect(numbers).toEqual([...range(0, 19), ...range(31, 39)]);
    expect(damages).toEqual([expect.stringContaining(`${segmentOf(20).path} is damaged`)]);
  }));

it('the damage is what is wrong, not the snapshots behind it', () =>
  whileDamaged(20, () => {
    expect(verify(directory).problems).toEqual([expect.stringContaining(`${segmentOf(20).path} is damaged`)]);
  }));

it('a segment that is gone is told, not passed over', async () => {
  const gone = segmentOf(20);
  const content = readFileSync(gone.path);
  rmSync(gone.path);
  const damages: string[] = [];
  const numbers = [...readableTransactions(directory, ({ message }) => damages.push(message))].map(
    ({ offset }) => offset,
  );
  expect(numbers).toEqual([...range(0, gone.firstOffset - 1), ...range(31, 39)]);
  expect(damages).toEqual([expect.stringMatching(/\.log begins with transaction \d+, and what lies between/)]);
  writeFileSync(gone.path, content);
});
