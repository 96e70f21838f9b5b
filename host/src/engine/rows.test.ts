// Rows as a module sees them: inserting, updating, deleting, generated columns, and the errors of each.
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

const bolt = { id: 0, label: 'bolt', weight: 5, maker: 'acme', row: 1, column: 2 };

describe('inserting', () => {
  it('writes the generated key back and returns it', () => {
    ada.call('addPart', { label: 'bolt', weight: 5, maker: 'acme', row: 1, column: 2 });
    ada.call('addPart', { label: 'nut', weight: 2, maker: 'acme', row: 1, column: 3 });
    expect(remarks(db)).toEqual(['part 1', 'part 2']);
    expect(db.rows('part')[1]).toEqual({ id: 2, label: 'nut', weight: 2, maker: 'acme', row: 1, column: 3 });
  });

  it('generates each of two columns only where a zero stands (interface check 3)', () => {
    ada.call('addTwin', { first: 0, second: 0, text: 'both' });
    ada.call('addTwin', { first: 0, second: 77, text: 'first' });
    ada.call('addTwin', { first: 55, second: 0, text: 'second' });
    ada.call('addTwin', { first: 56, second: 78, text: 'none' });
    expect(remarks(db)).toEqual(['both 1 1', 'first 2 77', 'second 55 2', 'none 56 78']);
  });

  it('takes an identical row again, and refuses another with the same key (interface check 4)', () => {
    ada.call('putPart', { row: { ...bolt, id: 9 } });
    ada.call('putPart', { row: { ...bolt, id: 9 } });
    ada.call('putPart', { row: { ...bolt, id: 9, weight: 6 } });
    ada.call('putPart', { row: { ...bolt, id: 10 } });
    expect(remarks(db)).toEqual(['fine', 'fine', 'UniqueAlreadyExists', 'UniqueAlreadyExists']);
    expect(db.rows('part')).toHaveLength(1);
  });

  it('runs into explicit keys that the sequence had not reached, and gets past them by trying again', () => {
    ada.call('putPart', { row: { ...bolt, id: 1 } });
    ada.call('putPart', { row: { ...bolt, label: 'nut' } });
    ada.call('putPart', { row: { ...bolt, label: 'nut' } });
    expect(remarks(db)).toEqual(['fine', 'UniqueAlreadyExists', 'fine']);
    expect(db.rows('part').map(({ id }) => id)).toEqual([1, 2]);
  });

  it('keeps a table without keys as a set', () => {
    for (const size of [1, 2, 1]) ada.call('dropLeaf', { color: 'red', size });
    expect(db.rows('leaf')).toEqual([
      { color: 'red', size: 1 },
      { color: 'red', size: 2 },
    ]);
  });

  it('guards a key over two columns', () => {
    ada.call('takeSeat', { row: 1, place: 1, who: 'Ada' });
    ada.call('takeSeat', { row: 1, place: 2, who: 'Bo' });
    ada.call('takeSeat', { row: 1, place: 1, who: 'Cy' });
    expect(remarks(db)).toEqual(['fine', 'seats 1', 'fine', 'seats 2', 'UniqueAlreadyExists', 'seats 2']);
  });
});

describe('updating', () => {
  beforeEach(() => {
    ada.call('putPart', { row: bolt });
    ada.call('putPart', { row: { ...bolt, label: 'nut' } });
  });

  it('replaces the row with the same primary key', () => {
    ada.call('changePart', { row: { ...bolt, id: 1, weight: 50, label: 'big bolt' } });
    expect(db.rows('part').map(({ id, label, weight }) => [id, label, weight])).toEqual([
      [1, 'big bolt', 50],
      [2, 'nut', 5],
    ]);
    ada.call('removePart', { label: 'bolt' });
    ada.call('removePart', { label: 'big bolt' });
    expect(remarks(db).slice(3)).toEqual(['removed false', 'removed true']);
  });

  it('says so when there is no such row, or when another has the unique value', () => {
    ada.call('changePart', { row: { ...bolt, id: 99 } });
    ada.call('changePart', { row: { ...bolt, id: 1, label: 'nut' } });
    ada.call('changePart', { row: { ...bolt, id: 1 } });
    expect(remarks(db).slice(2)).toEqual(['NoSuchRow', 'UniqueAlreadyExists', 'fine']);
  });

  it('generates columns that stand at zero', () => {
    ada.call('addTwin', { first: 0, second: 0, text: 'old' });
    ada.call('changeTwin', { first: 1, second: 0, text: 'new' });
    expect(remarks(db).slice(2)).toEqual(['old 1 1', 'new 1 2', 'fine']);
  });

  it('tells clients nothing about a row that stayed as it was', () => {
    const commits: number[] = [];
    db.database.onCommit(({ deltas }) =>
      commits.push(deltas.filter(({ table }) => table.definition.name === 'part').length),
    );
    ada.call('changePart', { row: { ...bolt, id: 1 } });
    ada.call('changePart', { row: { ...bolt, id: 1, weight: 9 } });
    expect(commits).toEqual([0, 1]);
  });
});

describe('deleting', () => {
  beforeEach(() => ada.call('fill', { count: 10 }));

  it('finds equal rows, and only those', () => {
    const [first] = db.rows('part') as (typeof bolt)[];
    ada.call('removeEqualPart', { row: { ...first, weight: 1000 } });
    ada.call('removeEqualPart', { row: first });
    ada.call('removeEqualPart', { row: first });
    expect(remarks(db)).toEqual(['removed false', 'removed true', 'removed false']);
  });

  it('counts what a range and a hash key hold', () => {
    ada.call('removeRange', { from: 2, to: 4 });
    ada.call('madeBy', { maker: 'm0' });
    expect(remarks(db)).toEqual(['removed 3', '3 found, 3 gone']);
    expect(db.rows('part').map(({ weight }) => weight)).toEqual([1, 5, 7, 8]);
  });

  it('clears a table and says how many rows there were', () => {
    ada.call('removeHeavy', { from: 8 });
    ada.call('clearParts');
    expect(remarks(db)).toEqual(['removed 2, left 8', 'cleared 8, left 0']);
  });
});

describe('an event table', () => {
  it('shows its rows inside the transaction and to those who listen, and is empty afterwards', () => {
    const seen: number[] = [];
    db.database.onCommit(({ deltas }) => {
      for (const { table, inserted, deleted } of deltas) {
        if (table.definition.name === 'spark') seen.push(inserted.length, deleted.length);
      }
    });
    ada.call('sparkle', { what: 'blue' });
    ada.call('sparkle', { what: 'green' });
    expect(remarks(db)).toEqual(['sparks 1', 'sparks 1']);
    expect(seen).toEqual([1, 0, 1, 0]);
    expect(db.rows('spark')).toEqual([]);
  });
});
