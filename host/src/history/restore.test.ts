// Up to which transaction a time leads, where clocks were not always right.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Log } from '../durability/log.ts';
import { programRecord } from '../durability/testing/records.ts';
import { writeDatabases } from '../server/stored-databases.ts';
import { parseMoment } from './moment.ts';
import { restore } from './restore.ts';
import { databaseDirectory } from './stored-database.ts';

const STORED = { identity: 1n, names: ['clocks'], isLocked: false };

let home: string;
let dataDir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'restore-'));
  dataDir = join(home, 'data');
});
afterEach(() => rmSync(home, { recursive: true }));

/** A database whose transactions, counted from 0, were at these times. */
async function write(times: readonly bigint[]): Promise<void> {
  const directory = databaseDirectory(dataDir, STORED);
  mkdirSync(directory, { recursive: true });
  writeDatabases(join(dataDir, 'databases.json'), [STORED]);
  const log = Log.open(directory);
  for (const [offset, timestamp] of times.entries()) {
    log.append(programRecord({ offset, timestamp, databaseIdentity: STORED.identity }));
  }
  await log.close();
}

it('a time leads to the last transaction that was not later, and says where the clock had been set back', async () => {
  await write([10n, 20n, 30n, 12n, 40n]);
  const at = async (micros: bigint) => {
    const into = join(home, `at-${micros}`);
    const { offset, followsLater } = await restore({ dataDir, database: 'clocks', to: { kind: 'time', micros }, into });
    return [offset, followsLater];
  };
  expect(await at(11n)).toEqual([0, false]);
  expect(await at(25n)).toEqual([3, true]);
  expect(await at(30n)).toEqual([3, false]);
  expect(await at(50n)).toEqual([4, false]);
});

it.each(['-5', '5.5', 'yesterday', '', '2026-13-01'])('"%s" is neither number nor time', (text) => {
  expect(() => parseMoment(text)).toThrow(`"${text}" is neither a transaction's number nor a time.`);
});

it('a number or a time says a moment', () => {
  expect(parseMoment('17')).toEqual({ kind: 'transaction', offset: 17 });
  const micros = 1_795_717_800_000_000n;
  for (const text of ['2026-11-26T18:30:00Z', '2026-11-26 18:30Z', '26 Nov 2026 18:30 UTC']) {
    expect(parseMoment(text)).toEqual({ kind: 'time', micros });
  }
});
