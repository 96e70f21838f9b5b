// Views: what they show to whom, and that they are run again exactly when what they read has changed.
import { beforeEach, describe, expect, it } from 'vitest';
import { objectsOf } from '../testing/row-objects.ts';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench } from '../testing/workbench.ts';
import type { Commit, ViewInstance } from './interface.ts';

let db: TestDatabase;
let ada: TestClient;
let bo: TestClient;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
  bo = db.asGuest('bo');
});

const hold = (name: string, who: TestClient) => db.database.retainView(name, BigInt(`0x${who.identity}`));
const runsOf = (name: string) => Number(db.owner.procedure('runsOf', { name }));
/** How often a view is run while something happens. */
const runsDuring = (name: string, work: () => void) => {
  const before = runsOf(name);
  work();
  return runsOf(name) - before;
};

describe('a view per sender', () => {
  it('shows each their own', () => {
    ada.call('join', { name: 'Ada', team: 1 });
    expect(ada.view('me')).toEqual([{ who: ada.identity, name: 'Ada', team: 1 }]);
    expect(bo.view('me')).toEqual([]);
  });

  it('is run again when the key it read changes, appears or goes, and at no other time (interface check 10)', () => {
    hold('me', ada);
    expect(runsDuring('me', () => bo.call('join', { name: 'Bo', team: 1 }))).toBe(0);
    expect(runsDuring('me', () => ada.call('join', { name: 'Ada', team: 1 }))).toBe(1);
    expect(runsDuring('me', () => ada.call('join', { name: 'Ada', team: 1 }))).toBe(0);
    expect(runsDuring('me', () => ada.call('join', { name: 'Ada', team: 2 }))).toBe(1);
    expect(runsDuring('me', () => ada.call('nameTeam', { id: 2, title: 'blue' }))).toBe(0);
    expect(runsDuring('me', () => ada.call('leave'))).toBe(1);
  });

  it('follows its own steps to other keys', () => {
    const { table } = hold('my_team', ada);
    ada.call('join', { name: 'Ada', team: 1 });
    ada.call('nameTeam', { id: 1, title: 'red' });
    expect(table.rowCount).toBe(1);
    ada.call('join', { name: 'Ada', team: 2 });
    expect(table.rowCount).toBe(0);
    expect(runsDuring('myTeam', () => ada.call('nameTeam', { id: 1, title: 'green' }))).toBe(0);
    expect(runsDuring('myTeam', () => ada.call('nameTeam', { id: 2, title: 'blue' }))).toBe(1);
    expect(table.rowCount).toBe(1);
  });

  it('is one for all connections of an identity, and rests when the last lets go', () => {
    const [first, second] = [hold('me', ada), hold('me', ada)];
    expect(second.table).toBe(first.table);
    db.database.releaseView(first.instance);
    expect(runsDuring('me', () => ada.call('join', { name: 'Ada', team: 1 }))).toBe(1);
    db.database.releaseView(second.instance);
    db.database.releaseView(second.instance);
    expect(runsDuring('me', () => ada.call('leave'))).toBe(0);
  });

  it('changes in the same commit as what it read, by what is different', () => {
    ada.call('join', { name: 'Ada', team: 1 });
    const { table } = hold('me', ada);
    const commits: Commit[] = [];
    db.database.onCommit((commit) => commits.push(commit));
    ada.call('join', { name: 'Ada', team: 2 });
    const delta = commits[0]?.deltas.find((candidate) => candidate.table === table);
    expect(commits).toHaveLength(1);
    expect([delta?.deleted.length, delta?.inserted.length]).toEqual([1, 1]);
    expect(table.isEphemeral).toBe(true);
  });
});

describe('an anonymous view', () => {
  it('is the same for all, and found by name while somebody holds it', () => {
    const { table, instance } = hold('everybody', ada);
    expect(hold('everybody', bo).table).toBe(table);
    expect(db.database.table('everybody')).toBe(table);
    db.database.releaseView(instance);
    db.database.releaseView(instance);
    expect(db.database.table('everybody')).toBeUndefined();
  });

  it('that read a whole table is run again on any change of it', () => {
    hold('everybody', ada);
    expect(runsDuring('everybody', () => bo.call('join', { name: 'Bo', team: 1 }))).toBe(1);
    expect(runsDuring('everybody', () => bo.call('dropLeaf', { color: 'red', size: 1 }))).toBe(0);
  });

  it('that read a range, or counted, depends on the whole table (interface check 10)', () => {
    hold('heavy_parts', ada);
    hold('census', ada);
    expect(runsDuring('heavyParts', () => ada.call('fill', { count: 1 }))).toBe(1);
    expect(runsDuring('census', () => ada.call('join', { name: 'Ada', team: 1 }))).toBe(1);
    expect(ada.view('census')).toEqual([{ members: 1n }]);
  });
});

describe('a view with a primary key (interface check 10)', () => {
  it('is declared so, and changes a row in place, which clients hear of as one change of it', () => {
    const view = db.database.definition.views.find(({ name }) => name === 'titles');
    expect(view?.primaryKey).toBe(0);
    ada.call('nameTeam', { id: 1, title: 'First' });
    ada.call('nameTeam', { id: 2, title: 'Second' });
    const { table } = hold('titles', ada);
    const changes: unknown[] = [];
    db.database.onCommit(({ deltas }) => {
      const delta = deltas.find((candidate) => candidate.table === table);
      changes.push([delta?.deleted, delta?.inserted].map((rows) => rows?.map((row) => table.row.readColumn(row, 1))));
    });
    ada.call('nameTeam', { id: 1, title: 'Renamed' });
    expect(changes).toEqual([[['First'], ['Renamed']]]);
  });

  it('fails the reducer after which two of its rows would have one key', () => {
    ada.call('nameTeam', { id: 1, title: 'First' });
    const { table } = hold('titles', ada);
    expect(() => ada.call('nameTeam', { id: 1, title: 'double' })).toThrow('two rows with the same key');
    expect(objectsOf(table)).toEqual([{ id: 1, title: 'First' }]);
    expect(db.rows('team')).toEqual([{ id: 1, title: 'First' }]);
  });
});

describe('a view that returns a query', () => {
  it('shows what the query finds, and follows the table', () => {
    ada.call('join', { name: 'Ada', team: 1 });
    bo.call('join', { name: 'Bo', team: 2 });
    const { table } = hold('queried', ada);
    expect(ada.view('queried')).toEqual([{ who: bo.identity, name: 'Bo', team: 2 }]);
    ada.call('join', { name: 'Ada', team: 2 });
    expect(table.rowCount).toBe(2);
    ada.call('leave');
    expect(table.rowCount).toBe(1);
  });

  it('may join tables, and follows each of them', () => {
    ada.call('join', { name: 'Ada', team: 1 });
    const { table } = hold('queriedJoin', ada);
    expect(table.rowCount).toBe(0);
    ada.call('nameTeam', { id: 1, title: 'The First' });
    expect(ada.view('queriedJoin')).toEqual([{ who: ada.identity, name: 'Ada', team: 1 }]);
    expect(table.rowCount).toBe(1);
    ada.call('leave');
    expect(table.rowCount).toBe(0);
  });
});

describe('a view that must not be', () => {
  it('fails for who asks when it throws, and leaves nothing behind', () => {
    ada.call('nameTeam', { id: 1, title: 'cursed' });
    ada.call('join', { name: 'Ada', team: 1 });
    expect(() => ada.view('myTeam')).toThrow(/must not be looked at\n\tat .*mirrors\.ts/);
    expect(() => hold('myTeam', ada)).toThrow(/^the view my_team failed: The instance encountered a fatal error\.$/);
    expect(bo.view('myTeam')).toEqual([]);
  });

  it('fails the reducer that made it stale, whose changes are taken back (interface check 10)', () => {
    ada.call('nameTeam', { id: 1, title: 'red' });
    ada.call('join', { name: 'Ada', team: 1 });
    const { table } = hold('my_team', ada);
    expect(() => bo.call('nameTeam', { id: 1, title: 'cursed' })).toThrow();
    expect(db.rows('team')).toEqual([{ id: 1, title: 'red' }]);
    expect(table.rowCount).toBe(1);
    bo.call('nameTeam', { id: 1, title: 'green' });
    expect(runsDuring('myTeam', () => bo.call('nameTeam', { id: 1, title: 'blue' }))).toBe(1);
  });

  it('keeps depending on what it read before, when the transaction that led it elsewhere was taken back', () => {
    ada.call('nameTeam', { id: 1, title: 'red' });
    ada.call('nameTeam', { id: 2, title: 'cursed' });
    ada.call('join', { name: 'Ada', team: 1 });
    hold('my_team', ada);
    expect(() => ada.call('join', { name: 'Ada', team: 2 })).toThrow();
    expect(runsDuring('myTeam', () => bo.call('nameTeam', { id: 1, title: 'rose' }))).toBe(1);
  });

  it('takes back what other views read in the same transaction', () => {
    for (const id of [1, 2, 3]) ada.call('nameTeam', { id, title: `team ${id}` });
    ada.call('join', { name: 'Ada', team: 1 });
    bo.call('join', { name: 'Bo', team: 3 });
    hold('my_team', ada);
    hold('my_team', bo);
    expect(() => ada.call('joinAndCurse', { team: 2, cursed: 3 })).toThrow();
    ada.call('dropLeaf', { color: 'red', size: 1 });
    expect(runsDuring('myTeam', () => bo.call('nameTeam', { id: 2, title: 'pink' }))).toBe(0);
    expect(runsDuring('myTeam', () => bo.call('nameTeam', { id: 1, title: 'rose' }))).toBe(1);
  });

  it('may not write', () => {
    expect(() => ada.view('meddler')).toThrow('TransactionIsReadOnly');
    expect(db.rows('remark')).toHaveLength(1);
  });

  it('is refused by name when there is none', () => {
    expect(() => ada.view('nothing')).toThrow('there is no view nothing');
  });
});

it('views that are let go of twice, or never were, do no harm', () => {
  const gone: ViewInstance = { view: 'me', key: 'me/1' };
  expect(() => db.database.releaseView(gone)).not.toThrow();
});
