// What happens when a commit cannot be written down: it did not happen.
import { expect, it } from 'vitest';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { Database } from './database.ts';
import { StorageFailed } from './engine-errors.ts';
import type { LogRecord } from './storage.ts';

it('a call, a connection and a publish whose records are refused leave everything as it was', async () => {
  const { program } = (await openWorkbench()).database;
  const storage = MemoryStorage.empty();
  const append = storage.append.bind(storage);
  let isFull = false;
  storage.append = (record: LogRecord) => {
    if (isFull) throw new Error('the disk is full');
    append(record);
  };
  const database = Database.create({ identity: 1n, owner: 2n, storage });
  database.publish(program);
  const definition = database.definition;
  const leaf = Uint8Array.of(3, 0, 0, 0, 114, 101, 100, 1, 0, 0, 0);
  const call = () => database.callReducer('drop_leaf', leaf, { identity: 2n, connectionId: null });

  isFull = true;
  expect(call).toThrow(StorageFailed);
  expect(() => database.connect({ identity: 3n, connectionId: 4n, claims: '{}' })).toThrow(StorageFailed);
  expect(() => database.publish(`${program}\n`)).toThrow(StorageFailed);
  expect(database.table('leaf')?.rowCount).toBe(0);
  expect(database.table('st_client')?.rowCount).toBe(0);
  expect(database.definition).toBe(definition);

  isFull = false;
  expect(call()).toMatchObject({ outcome: { kind: 'committed', commit: { offset: 1 } } });
  expect(storage.records.map(({ offset }) => offset)).toEqual([0, 1]);
  database.close();
});
