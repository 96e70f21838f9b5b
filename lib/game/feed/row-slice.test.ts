import { describe, expect, it } from 'vitest';
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import { Cell } from '../slice.ts';
import { rowSlice } from './row-slice.ts';

/** A connection whose one table holds texts, and whose subscription the test applies by hand. */
function fakeConnection() {
  const rows = new Set<string>();
  const calls = new Set<() => void>();
  const log: string[] = [];
  let apply = () => {};
  const builder = {
    onApplied: (call: () => void) => {
      apply = call;
      return builder;
    },
    subscribe: () => ({ isEnded: () => false, unsubscribe: () => log.push('unsubscribed') }),
  };
  const listen = { onInsert: (call: () => void) => calls.add(call), onDelete: (call: () => void) => calls.add(call) };
  const leave = {
    removeOnInsert: (call: () => void) => calls.delete(call),
    removeOnDelete: (call: () => void) => calls.delete(call),
  };
  const announcement = { ...listen, ...leave, iter: () => rows.values() };
  return {
    connection: { db: { announcement }, subscriptionBuilder: () => builder } as unknown as DbConnection,
    log,
    listeners: () => calls.size,
    apply: () => apply(),
    put(...texts: string[]) {
      for (const text of texts) {
        rows.add(text);
        for (const call of calls) call();
      }
    },
  };
}

function setUp() {
  const over = new AbortController();
  const current = new Cell<DbConnection | undefined>(undefined);
  const service = {
    get connection() {
      return current.value;
    },
    subscribe: current.subscribe,
  };
  const read = (db: DbConnection['db']) => [...db.announcement.iter()].join(' ');
  const slice = rowSlice({ service, over: over.signal }, { tables: ['announcement'], read, before: 'nothing' });
  const told: string[] = [];
  slice.subscribe(() => told.push(slice.value));
  return { over, current, slice, told };
}

const settled = () => Promise.resolve();

describe('rowSlice', () => {
  it('waits until the rows are applied', async () => {
    const { current, slice } = setUp();
    const fake = fakeConnection();
    current.set(fake.connection);
    fake.put('a');
    await settled();
    expect(slice.value).toBe('nothing');
    fake.apply();
    await settled();
    expect(slice.value).toBe('a');
  });

  it('tells once of a message, however many rows it changed', async () => {
    const { current, told } = setUp();
    const fake = fakeConnection();
    current.set(fake.connection);
    fake.apply();
    await settled();
    fake.put('a', 'b', 'c');
    await settled();
    expect(told).toEqual(['', 'a b c']);
  });

  it('keeps what it knew while the connection is lost, and reads the next one anew', async () => {
    const { current, slice } = setUp();
    const [first, second] = [fakeConnection(), fakeConnection()];
    current.set(first.connection);
    first.apply();
    first.put('a');
    await settled();
    current.set(undefined);
    expect(slice.value).toBe('a');
    expect(first.listeners()).toBe(0);
    current.set(second.connection);
    second.put('b');
    second.apply();
    await settled();
    expect(slice.value).toBe('b');
  });

  it('lets go of its subscription when it is over, also in the middle of a message', async () => {
    const { current, over, told } = setUp();
    const fake = fakeConnection();
    current.set(fake.connection);
    fake.apply();
    await settled();
    fake.put('a');
    over.abort();
    await settled();
    expect(told).toEqual(['']);
    expect(fake.log).toEqual(['unsubscribed']);
    expect(fake.listeners()).toBe(0);
  });
});
