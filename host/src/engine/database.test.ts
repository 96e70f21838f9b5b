// The door itself: who is told of commits, and what storage a database is made from.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage } from '../testing/memory-storage.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { Database } from './database.ts';
import { RecoveryFailed } from './engine-errors.ts';
import type { Commit } from './interface.ts';
import type { LogRecord } from './storage.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorkbench();
});

const caller = { identity: 2n, connectionId: 3n };
const leaf = Uint8Array.of(3, 0, 0, 0, 114, 101, 100, 1, 0, 0, 0);

describe('commits', () => {
  it('are told in order, before the caller gets its reply, until one stops listening', () => {
    const told: unknown[] = [];
    const stop = db.database.onCommit(({ offset, cause }) => told.push([offset, cause.kind]));
    const first = db.database.callReducer('drop_leaf', leaf, caller);
    const again = db.database.callReducer('drop_leaf', leaf, caller);
    expect(told).toEqual([
      [1, 'reducer'],
      [null, 'reducer'],
    ]);
    expect(first).toMatchObject({ outcome: { kind: 'committed', commit: { offset: 1 } } });
    expect(again).toMatchObject({ outcome: { kind: 'committed', commit: { offset: null, deltas: [] } } });
    stop();
    db.asGuest('ada').call('fill', { count: 1 });
    expect(told).toHaveLength(2);
  });

  it('carry who called what, at which time, and what changed in the order of tables', () => {
    const commits: Commit[] = [];
    db.database.onCommit((commit) => commits.push(commit));
    const reply = db.database.callReducer('drop_leaf', leaf, caller);
    expect(commits[0]).toMatchObject({ caller, cause: { kind: 'reducer', name: 'drop_leaf', args: leaf } });
    expect(commits[0]?.timestamp).toBe(db.clock.now());
    expect(reply).toMatchObject({ timestamp: db.clock.now() });
    db.asGuest('ada').call('insertAndEnd', { label: 'x', how: 'well' });
    const ids = commits[1]?.deltas.map(({ table }) => table.id) ?? [];
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids).toHaveLength(2);
  });

  it('reach everybody, even when one who listens throws', async () => {
    const errors: unknown[] = [];
    const { program } = db.database;
    const database = Database.create({ identity: 1n, owner: 2n, onListenerError: (error) => errors.push(error) });
    database.publish(program);
    const told = vi.fn();
    database.onCommit(() => {
      throw new Error('a listener broke');
    });
    database.onCommit(told);
    expect(database.callReducer('drop_leaf', leaf, caller)).toMatchObject({ outcome: { kind: 'committed' } });
    expect(told).toHaveBeenCalledOnce();
    expect(errors).toEqual([new Error('a listener broke')]);
    expect(database.table('leaf')?.rowCount).toBe(1);
    database.close();
  });
});

describe('storage', () => {
  const written = (records: readonly LogRecord[]) => {
    const storage = MemoryStorage.empty();
    for (const record of records) storage.append(record);
    return storage.reopen();
  };

  it('that holds a database is opened, an empty one is filled', () => {
    const empty = MemoryStorage.empty();
    expect(() => Database.open({ storage: empty })).toThrow('create one');
    const database = Database.create({ identity: 1n, owner: 2n, storage: empty });
    database.publish(db.database.program);
    database.close();
    const full = empty.reopen();
    expect(() => Database.create({ identity: 1n, owner: 2n, storage: full })).toThrow('open it');
    const again = Database.open({ storage: full });
    expect([again.identity, again.owner, again.program]).toEqual([1n, 2n, db.database.program]);
    again.close();
  });

  it('whose program cannot be run any more is not opened', () => {
    const record: LogRecord = {
      kind: 'program',
      offset: 0,
      timestamp: 0n,
      databaseIdentity: 1n,
      owner: 2n,
      program: 'export default 1;',
      tables: new Map(),
      changes: [],
      sequences: [],
    };
    expect(() => Database.open({ storage: written([record]) })).toThrow(RecoveryFailed);
  });

  it('gets nothing of events and views', () => {
    const storage = MemoryStorage.empty();
    const database = Database.create({ identity: 1n, owner: 2n, storage });
    database.publish(db.database.program);
    database.retainView('everybody', 1n);
    const name = Uint8Array.of(2, 0, 0, 0, 98, 111, 1, 0, 0, 0);
    database.callReducer('join', name, caller);
    database.callReducer('sparkle', Uint8Array.of(1, 0, 0, 0, 120), caller);
    const tables = new Map(database.definition.tables.map((table) => [database.table(table.name)?.id, table.name]));
    const changed = storage.records.slice(1).map(({ changes }) => changes.map(({ tableId }) => tables.get(tableId)));
    expect(changed).toEqual([['member'], ['remark']]);
    database.close();
  });
});
