// Reading as a module does it: buffers that must grow, ranges, nested and abandoned iterators.
import { beforeEach, expect, it } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
});

it('reads tables that do not fit into one buffer (interface check 5)', () => {
  ada.call('fill', { count: 5000 });
  ada.call('scanAll');
  expect(remarks(db)).toEqual([`5000 rows, ${(4999 * 5000) / 2} heavy, count 5000`]);
});

it('reads rows that are larger than the buffer, one by one and by key (interface check 5)', () => {
  ada.call('storeCrates', { sizes: [200_000, 10, 70_000, 65_530, 400_000] });
  expect(remarks(db)).toEqual(['200000 10 70000 65530 400000, first 200000']);
});

it('reads ranges with every sort of bound, in order', () => {
  ada.call('fill', { count: 8 });
  const range = (fromKind: string, from: number, toKind: string, to: number) =>
    ada.call('range', { from, fromKind, to, toKind });
  range('included', 2, 'included', 4);
  range('excluded', 2, 'excluded', 4);
  range('unbounded', 0, 'excluded', 2);
  range('included', 6, 'unbounded', 0);
  range('included', 3, 'included', 3);
  range('included', 5, 'included', 3);
  range('excluded', 3, 'included', 3);
  expect(remarks(db)).toEqual(['2 3 4', '3', '0 1', '6 7', '3', '', '']);
});

it('reads an index over two columns by its first, by a range in its second, and by both', () => {
  ada.call('fill', { count: 50 });
  ada.call('onShelf', { row: 3 });
  expect(remarks(db)).toEqual(['5 | 13 23 | 23']);
});

it('nests iterators (interface check 6)', () => {
  ada.call('fill', { count: 20 });
  ada.call('nest');
  expect(remarks(db)).toEqual(['2 pairs']);
});

it('iterates over what was there at the beginning, whatever happens to the table meanwhile', () => {
  ada.call('fill', { count: 3000 });
  ada.call('snapshot');
  expect(remarks(db)).toEqual(['saw 3000, there are 3000']);
});

it('closes what a call leaves open, and refuses it afterwards (interface check 6)', async () => {
  // The package keeps buffers that have grown, so that a module which read much before reads all of this at once.
  db = await openWorkbench({ isolated: true });
  ada = db.asGuest('ada');
  ada.call('fill', { count: 5000 });
  ada.call('leaveIterator');
  ada.call('useLeftIterator');
  expect(remarks(db)).toEqual(['NoSuchIter']);
});
