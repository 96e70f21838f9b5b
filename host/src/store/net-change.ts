// What a transaction did to a table in the end: steps that cancel out (inserted and deleted again, deleted and inserted
// again with the same bytes) are left out.
import { equalBytes } from '../bsatn/bytes.ts';
import type { Place } from './place.ts';
import type { Row } from './row-arena.ts';
import type { TableIndex } from './table-index.ts';

/** What happened to the row in one place: it came (`old` is null), went (`row` is null), or was replaced. */
export interface Change {
  readonly place: Place;
  readonly old: Row | null;
  readonly row: Row | null;
}

export interface NetChange {
  readonly inserted: readonly Row[];
  readonly deleted: readonly Row[];
}

/** The net change of steps, or null when there is none. `primary` tells which rows have the same key. */
export function netChange(steps: readonly Change[], primary: TableIndex): NetChange | null {
  if (steps.length === 1) return singleStep(steps[0] as Change);
  const inserted: Row[] = [];
  const deleted: Row[] = [];
  const came: Row[] = [];
  const gone: Row[] = [];
  for (const { old, row } of byPlace(steps)) {
    if (old !== null && row !== null && primary.shape.ofRow(old) === primary.shape.ofRow(row)) {
      if (equalBytes(old, row)) continue;
      deleted.push(old);
      inserted.push(row);
      continue;
    }
    if (old !== null) gone.push(old);
    if (row !== null) came.push(row);
  }
  if (came.length > 0 && gone.length > 0) addDifferences({ came, gone, inserted, deleted }, primary);
  else {
    for (const row of came) inserted.push(row);
    for (const row of gone) deleted.push(row);
  }
  return inserted.length === 0 && deleted.length === 0 ? null : { inserted, deleted };
}

const NOTHING: readonly Row[] = [];

function singleStep({ old, row }: Change): NetChange {
  return { inserted: row === null ? NOTHING : [row], deleted: old === null ? NOTHING : [old] };
}

/** What happened to each place from beginning to end. */
function byPlace(steps: readonly Change[]): Iterable<Change> {
  const changes = new Map<Place, Change>();
  for (const step of steps) {
    const earlier = changes.get(step.place);
    changes.set(step.place, earlier === undefined ? step : { place: step.place, old: earlier.old, row: step.row });
  }
  return changes.values();
}

interface Sides {
  readonly came: readonly Row[];
  readonly gone: readonly Row[];
  readonly inserted: Row[];
  readonly deleted: Row[];
}

/** A row that went and came back with the same bytes, in another place, is on neither side. */
function addDifferences({ came, gone, inserted, deleted }: Sides, primary: TableIndex): void {
  const goneByKey = new Map(gone.map((row) => [primary.shape.ofRow(row), row]));
  const returned = new Set<Row>();
  for (const row of came) {
    const twin = goneByKey.get(primary.shape.ofRow(row));
    if (twin !== undefined && equalBytes(twin, row)) returned.add(twin);
    else inserted.push(row);
  }
  for (const row of gone) if (!returned.has(row)) deleted.push(row);
}
