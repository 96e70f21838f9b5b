// Finds the rows of a table that satisfy a predicate: through an index where equalities pin all of its columns, else by
// looking at every row.

import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';
import { compilePredicate, type EqualityRestriction, equalities, type Predicate } from './predicate.ts';

/** The rows that match, in no particular order. They are views into the store: copy what must outlive the next change. */
export function matchingRows(table: Table, predicate: Predicate): Iterable<Uint8Array> {
  if (predicate.kind === 'constant') return predicate.value ? table.rows() : [];
  const candidates = candidatesFromIndex(table, equalities(predicate)) ?? table.rows();
  return filter(candidates, compilePredicate(predicate, table.row));
}

function* filter(rows: Iterable<Uint8Array>, test: (row: Uint8Array) => boolean): Iterable<Uint8Array> {
  for (const row of rows) if (test(row)) yield row;
}

function candidatesFromIndex(table: Table, restrictions: readonly EqualityRestriction[]): Uint8Array[] | null {
  if (restrictions.length === 0) return null;
  const usable = table.indexes.flatMap((index) => {
    const keys = keysInto(index, restrictions);
    return keys === null ? [] : [{ index, keys }];
  });
  const best = usable.find(({ index }) => index.isUnique) ?? usable[0];
  return best === undefined ? null : best.keys.flatMap((key) => best.index.find(key));
}

/** The keys to look up, or null where the restrictions leave a column of the index open. */
function keysInto(index: TableIndex, restrictions: readonly EqualityRestriction[]): readonly Uint8Array[] | null {
  const perColumn = index.shape.columns.map((column) =>
    restrictions.find((restriction) => restriction.column === column),
  );
  const [only] = perColumn;
  if (perColumn.length === 1) return only?.values ?? null;
  // Several values in several columns would multiply: then reading along another index is the better plan.
  const single = perColumn.map((restriction) => (restriction?.values.length === 1 ? restriction.values[0] : undefined));
  return single.some((value) => value === undefined) ? null : [Buffer.concat(single as Uint8Array[])];
}
