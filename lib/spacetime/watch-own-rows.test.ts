import { describe, expect, it } from 'vitest';
import type { DbConnection } from './bindings/index.ts';
import type { OwnRows } from './own-rows.ts';
import { watchOwnRows } from './watch-own-rows.ts';

type Call = () => void;

/** A connection with the given characters and nothing else of its own. */
function fakeConnection(characters: { id: number; level: number }[]) {
  const changed = new Set<Call>();
  let apply: Call = () => {};
  const quiet = { onInsert: () => {}, onDelete: () => {}, iter: () => [].values() };
  const myCharacters = {
    ...quiet,
    onUpdate: (call: Call) => changed.add(call),
    iter: () => characters.map((row) => ({ ...row, class: { tag: 'Mage' }, sortOrder: 0 })).values(),
  };
  const builder = {
    onApplied: (call: Call) => {
      apply = call;
      return builder;
    },
    onError: () => builder,
    subscribe: () => undefined,
  };
  const db = {
    myStatus: quiet,
    mySession: quiet,
    myCharacters,
    myBlocks: quiet,
    myPreferences: quiet,
    myGameSettings: quiet,
  };
  return {
    connection: { db, subscriptionBuilder: () => builder } as unknown as DbConnection,
    apply: () => apply(),
    tellOfChange: () => {
      for (const call of changed) call();
    },
  };
}

describe('the own rows', () => {
  it('follow a character who reaches another level', async () => {
    const rows = [{ id: 7, level: 1 }];
    const fake = fakeConnection(rows);
    const told: OwnRows[] = [];
    watchOwnRows(
      fake.connection,
      (own) => told.push(own),
      () => {},
    );
    fake.apply();
    await Promise.resolve();
    rows[0] = { id: 7, level: 11 };
    fake.tellOfChange();
    await Promise.resolve();
    expect(told.map(({ characters }) => characters[0]?.level)).toEqual([1, 11]);
  });
});
