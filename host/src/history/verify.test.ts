// Whether a folder is sound: what `verify` finds besides damaged bytes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Log } from '../durability/log.ts';
import { logFiles } from '../durability/log-files.ts';
import { readSnapshot, type SnapshotFile, writeSnapshot } from '../durability/snapshot.ts';
import { Database } from '../engine/database.ts';
import type { RecoveredState } from '../engine/storage.ts';
import { guildProgram, OWNER, put, tableOf, transact } from '../testing/guild.ts';
import { verify } from './verify.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const program = await guildProgram();
const unnumbered = program.replace('id: t.u32().primaryKey().autoInc(),', 'id: t.u32().primaryKey(),');

/** A database of guilds on disk, with a snapshot of what `act` leaves and more transactions behind it. */
async function write(act: (database: Database) => void): Promise<SnapshotFile> {
  const log = Log.open(directory);
  const database = Database.create({ identity: 1n, owner: OWNER, storage: log });
  database.publish(program);
  act(database);
  await log.keepSnapshot(database.state as RecoveredState);
  joinGuild(database);
  database.close();
  await log.close();
  return logFiles(directory).snapshots[0] as SnapshotFile;
}

/** Somebody joins and gets the next number. */
const joinGuild = (database: Database) => transact(database, () => put(tableOf(database, 'member'), [0, 1, 1, 0]));

const joinInVain = (database: Database) => {
  const refused = () =>
    transact(database, () => {
      put(tableOf(database, 'member'), [0, 1, 1, 0]);
      throw new Error('refused');
    });
  expect(refused).toThrow('refused');
};

it.each<[what: string, act: (database: Database) => void]>([
  ['whose sequence has handed out numbers', joinGuild],
  ['whose sequence has handed out numbers in vain', joinInVain],
  [
    'whose sequence is gone',
    (database) => {
      joinGuild(database);
      expect(database.publish(unnumbered)).toMatchObject({ kind: 'updated' });
    },
  ],
  [
    'whose sequence was gone and is back',
    (database) => {
      joinInVain(database);
      joinGuild(database);
      transact(database, () => tableOf(database, 'member').clear());
      database.publish(unnumbered);
      expect(database.publish(program)).toMatchObject({ kind: 'updated' });
    },
  ],
])('a database is sound %s', async (_what, act) => {
  await write(act);
  expect(verify(directory)).toMatchObject({ snapshots: 1, problems: [] });
});

it('a snapshot that has forgotten how far a sequence had come is found', async () => {
  const snapshot = await write(joinGuild);
  for (const sequences of [[], [{ tableId: 4101, column: 0, allocated: 1n }]]) {
    await writeSnapshot(directory, { ...readSnapshot(snapshot), sequences });
    expect(verify(directory).problems).toEqual([`${snapshot.path} is not what the log leads to`]);
  }
});
