// Procedures: what they return, their transactions, and what they may not do.
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
});

it('returns a typed value', () => {
  expect(ada.procedure('double', { number: 21 })).toBe(42);
});

it('commits each of its transactions, as the database', () => {
  const causes: unknown[] = [];
  db.database.onCommit(({ cause, caller }) => causes.push(cause, caller.connectionId));
  expect(ada.procedure('noteTwice', { text: 'x' })).toEqual(['init true true', 'x one', 'x two']);
  expect(causes).toEqual([
    { kind: 'procedure', name: 'note_twice' },
    null,
    { kind: 'procedure', name: 'note_twice' },
    null,
  ]);
  expect(remarks(db)).toEqual(['x one', 'x two']);
});

it('tells the offset of its last commit', () => {
  const call = (name: string) =>
    db.database.callProcedure(name, new Uint8Array(4), { identity: 1n, connectionId: null });
  expect(call('double')).toMatchObject({ kind: 'returned', offset: null });
  expect(call('note_twice')).toMatchObject({ kind: 'returned', offset: 2 });
});

describe('a procedure that fails', () => {
  const fail = (how: string) => () => ada.procedure('failInside', { how });

  it('takes back what its open transaction did', () => {
    expect(fail('in transaction')).toThrow(/Uncaught Error: inside\n\tat .*src\/procedures\.ts/);
    expect(fail('caught')()).toBe('inside');
    expect(remarks(db)).toEqual([]);
  });

  it('by a SenderError says just its sentence', () => {
    expect(fail('sender error')).toThrow(/^refused: Not you\.$/);
  });

  it('cannot open a transaction inside another', () => {
    expect(fail('nested')).toThrow('WouldBlockTransaction');
    expect(fail('none')()).toBe('fine');
  });

  it('is refused requests to the outside by name', () => {
    expect(fail('fetch')).toThrow('module outbound HTTP requests are disabled');
    expect(fail('fetch in transaction')).toThrow('WouldBlockTransaction');
  });
});

it('reads nothing outside of its transactions', () => {
  expect(ada.procedure('outsideTransaction')).toBe('NotInTransaction');
});

it('whose commit fails is tried once more, and then told', () => {
  ada.call('nameTeam', { id: 1, title: 'red' });
  ada.call('join', { name: 'Ada', team: 1 });
  const held = db.database.retainView('my_team', BigInt(`0x${ada.identity}`));
  expect(ada.procedure('curse', { team: 1 })).toBe(2);
  expect(db.rows('team')).toEqual([{ id: 1, title: 'red' }]);
  db.database.releaseView(held.instance);
  expect(ada.procedure('curse', { team: 1 })).toBe(101);
  expect(db.rows('team')).toEqual([{ id: 1, title: 'cursed' }]);
});
