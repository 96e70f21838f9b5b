// What a transaction did to a table in the end: steps that cancel out (inserted and deleted again, deleted and inserted
// again with the same bytes) are left out.
import { equalBytes } from '../bsatn/bytes.ts';
import type { Place, Row } from './row-arena.ts';
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
  const arrived = new Set<Row>();
  const gone: Row[] = [];
  for (const { old, row } of steps) {
    if (old !== null && !arrived.delete(old)) gone.push(old);
    if (row !== null) arrived.add(row);
  }
  const deleted = arrived.size > 0 && gone.length > 0 ? withoutReturned(gone, arrived, primary) : gone;
  if (arrived.size === 0 && deleted.length === 0) return null;
  return { inserted: [...arrived], deleted };
}

const NOTHING: readonly Row[] = [];

function singleStep({ old, row }: Change): NetChange {
  return { inserted: row === null ? NOTHING : [row], deleted: old === null ? NOTHING : [old] };
}

/** Takes rows that came back with the same bytes out of both sides. */
function withoutReturned(gone: readonly Row[], arrived: Set<Row>, primary: TableIndex): Row[] {
  const byKey = new Map([...arrived].map((row) => [primary.shape.ofRow(row), row]));
  return gone.filter((row) => {
    const successor = byKey.get(primary.shape.ofRow(row));
    if (successor === undefined || !equalBytes(row, successor)) return true;
    arrived.delete(successor);
    return false;
  });
}
