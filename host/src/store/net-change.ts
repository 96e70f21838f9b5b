// What a transaction did to a table in the end: steps that cancel out (inserted and deleted again, deleted and inserted
// again with the same bytes) are left out.
import { equalBytes } from '../bsatn/bytes.ts';
import type { Row } from './row-arena.ts';
import type { TableIndex } from './table-index.ts';

/** One step of a transaction as two entries of a flat list: the row that went (or null), and the row that came (or null). */
export type ChangeLog = (Row | null)[];

export interface NetChange {
  readonly inserted: readonly Row[];
  readonly deleted: readonly Row[];
}

/** The net change of a log, or null when there is none. `primary` tells which rows have the same key. */
export function netChange(log: ChangeLog, primary: TableIndex): NetChange | null {
  if (log.length === 2) return singleStep(log[0] as Row | null, log[1] as Row | null);
  const arrived = new Set<Row>();
  const gone: Row[] = [];
  for (let at = 0; at < log.length; at += 2) {
    const old = log[at] as Row | null;
    const row = log[at + 1] as Row | null;
    if (old !== null && !arrived.delete(old)) gone.push(old);
    if (row !== null) arrived.add(row);
  }
  const deleted = arrived.size > 0 && gone.length > 0 ? withoutReturned(gone, arrived, primary) : gone;
  if (arrived.size === 0 && deleted.length === 0) return null;
  return { inserted: [...arrived], deleted };
}

const NOTHING: readonly Row[] = [];

function singleStep(old: Row | null, row: Row | null): NetChange | null {
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
