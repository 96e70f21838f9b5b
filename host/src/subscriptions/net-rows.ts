// What one commit after the other did to a query's rows, as one change: a row that came and went again was never there.
import { bytesKey } from '../bsatn/bytes.ts';
import { getOrAdd } from './get-or-add.ts';

export interface NetRows {
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
}

/** What one commit did; a row that it inserted is none that it deleted. */
export interface UntoldChange extends NetRows {
  /** The number of the commit, counted by `Subscriptions`. */
  readonly commit: number;
}

const NOTHING: NetRows = { inserted: [], deleted: [] };

interface Arrival {
  readonly row: Uint8Array;
  times: number;
}

/**
 * The changes from `start` on, in the order of their commits; those of a single one as they are. Rows compare by their bytes,
 * as one row may be seen through several views; one that joins with several is there several times.
 */
export function netOf(changes: readonly UntoldChange[], start: number): NetRows {
  if (start >= changes.length - 1) return changes[start] ?? NOTHING;
  const came = new Map<string, Arrival>();
  const deleted: Uint8Array[] = [];
  for (let at = start; at < changes.length; at++) {
    const change = changes[at] as UntoldChange;
    for (const row of change.inserted) getOrAdd(came, bytesKey(row), () => ({ row, times: 0 })).times++;
    for (const row of change.deleted) {
      const arrival = came.size === 0 ? undefined : came.get(bytesKey(row));
      if (arrival === undefined || arrival.times === 0) deleted.push(row);
      else arrival.times--;
    }
  }
  return { inserted: [...came.values()].flatMap(({ row, times }) => Array<Uint8Array>(times).fill(row)), deleted };
}
