// Makes a new data folder with one database as it was at a moment of its past. The old folder is only read; the new one
// has the same keys, so that everybody's tokens are good in it.
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { makeDirectory, writeWhole } from '../durability/durable-files.ts';
import { Log } from '../durability/log.ts';
import { LogError } from '../durability/log-error.ts';
import { readSnapshot } from '../durability/snapshot.ts';
import type { Micros } from '../engine/interface.ts';
import { type StoredDatabase, writeDatabases } from '../server/stored-databases.ts';
import { HistoryError } from './history-error.ts';
import { isWithin, type Moment } from './moment.ts';
import { beginningOf, type Past, pastsOf } from './past.ts';
import { databaseDirectory, findDatabaseFolder } from './stored-database.ts';

/** What stands beside the databases and goes with them. */
const KEPT = ['keys/signing-key.pem', 'keys/signing-key.pub.pem', 'owner-token'];
/** Records that may wait to be written. */
const BATCH = 1000;

export interface RestoreOptions {
  readonly dataDir: string;
  readonly database: string;
  readonly to: Moment;
  /** A folder that does not exist or is empty. */
  readonly into: string;
}

interface LastTransaction {
  /** The last transaction that the new folder has. */
  readonly offset: number;
  /** When that was; null where the snapshot that it is does not say. */
  readonly timestamp: Micros | null;
  /** Whether it follows transactions of later times than were asked for, because the clock had been set back. */
  readonly followsLater: boolean;
}

export interface Restored extends LastTransaction {
  /** The transaction with whose snapshot the past of the new folder begins; null where it has all of it. */
  readonly base: number | null;
}

/**
 * Where the log is damaged, the past of the new folder begins behind the damage, unless the moment lies before it.
 * @throws HistoryError, LogError; what was made is removed again then
 */
export async function restore({ dataDir, database, to, into }: RestoreOptions): Promise<Restored> {
  const { stored, directory } = findDatabaseFolder(dataDir, database);
  checkNew(into, dataDir);
  const isThere = existsSync(into);
  const found = readablePast(directory, to);
  try {
    await writeFolder(into, found, stored, dataDir);
  } catch (cause) {
    for (const path of isThere ? readdirSync(into).map((name) => join(into, name)) : [into]) {
      rmSync(path, { recursive: true, force: true });
    }
    throw new HistoryError(`${into} could not be made: ${reasonOf(cause)}`, { cause });
  }
  return { ...found.last, base: found.past.base?.offset ?? null };
}

/** @throws HistoryError unless the folder is empty or does not exist, and lies outside of the other one */
function checkNew(into: string, dataDir: string): void {
  if (existsSync(into) && !statSync(into).isDirectory()) throw new HistoryError(`${into} is not a folder.`);
  if (existsSync(into) && readdirSync(into).length > 0) throw new HistoryError(`${into} is not empty.`);
  if (`${realPath(into)}${sep}`.startsWith(`${realPath(dataDir)}${sep}`)) {
    throw new HistoryError(`${into} lies inside of ${dataDir}, which is only read.`);
  }
}

/** Where a path leads, also of what does not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  if (existsSync(absolute) || parent === absolute) return realpathSync(absolute);
  return join(realPath(parent), basename(absolute));
}

/** What the system said, also where it refused to write the log. */
function reasonOf(error: unknown): string {
  const { cause } = error as Error;
  return ((cause instanceof Error ? cause : error) as Error).message;
}

async function writeFolder(
  into: string,
  { past, last }: Found,
  stored: StoredDatabase,
  dataDir: string,
): Promise<void> {
  makeDirectory(into);
  for (const name of KEPT) {
    const path = join(dataDir, name);
    if (existsSync(path)) writeWhole(join(into, name), readFileSync(path, 'utf8'));
  }
  await copyLog(past, databaseDirectory(into, stored), last.offset);
  // Written last: a database in the list is one that can be opened.
  writeDatabases(join(into, 'databases.json'), [stored]);
}

interface Found {
  readonly past: Past;
  readonly last: LastTransaction;
}

/** The longest past that can be read up to a moment. */
function readablePast(directory: string, to: Moment): Found {
  let damage: unknown = null;
  for (const past of pastsOf(directory)) {
    try {
      const last = lastWithin(past, to);
      if (past.base !== null) readSnapshot(past.base); // or the new folder might not start
      return { past, last };
    } catch (error) {
      if (damage === null && !(error instanceof LogError)) throw error;
      damage ??= error;
    }
  }
  throw damage;
}

function lastWithin(past: Past, to: Moment): LastTransaction {
  const { base, records } = past;
  const begin = base && { offset: base.offset, timestamp: beginningOf(past)?.timestamp ?? null, followsLater: false };
  let last: LastTransaction | null = begin !== null && isWithin(to, begin) ? begin : null;
  let newest = base?.offset ?? -1;
  let isPast = false;
  try {
    for (const { offset, timestamp } of records()) {
      newest = offset;
      if (isWithin(to, { offset, timestamp })) last = { offset, timestamp, followsLater: isPast };
      else isPast = true;
      if (to.kind === 'transaction' && offset >= to.offset) break;
    }
  } catch (error) {
    // Damage behind the moment is no obstacle.
    if (!(error instanceof LogError) || !isPast) throw error;
  }
  if (to.kind === 'transaction' && to.offset > newest) {
    throw new HistoryError(`There is no transaction ${to.offset} yet; the last one is ${newest}.`);
  }
  if (last !== null) return last;
  throw new HistoryError(
    base === null
      ? 'The database did not exist at that time.'
      : `What is left of the past begins with transaction ${base.offset}.`,
  );
}

async function copyLog({ base, records }: Past, to: string, lastOffset: number): Promise<void> {
  const log = base === null ? Log.open(to) : Log.openBehind(base, to);
  try {
    for (const record of base?.offset === lastOffset ? [] : records()) {
      if (record.offset > lastOffset) break;
      log.append(record);
      if (record.offset === lastOffset) break; // what follows need not be readable
      if (record.offset % BATCH === 0) await log.whenDurable(record.offset);
    }
    await log.whenDurable(lastOffset);
  } finally {
    await log.close();
  }
}
