// What one commit after the other did to a query's rows, as one change: a row that came and went again was never there.
import type { RowChange } from './watch.ts';

export interface UntoldChange {
  readonly row: Uint8Array;
  readonly change: RowChange;
  /** The number of its commit, counted by `Subscriptions`. */
  readonly commit: number;
}

export interface NetRows {
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
}

/**
 * The changes from `start` on, in the order of their commits. A stored row is one object, so that rows compare by it; one
 * that joins with several is there several times.
 */
export function netOf(changes: readonly UntoldChange[], start: number): NetRows {
  const came = new Map<Uint8Array, number>();
  const deleted: Uint8Array[] = [];
  for (let at = start; at < changes.length; at++) {
    const { row, change } = changes[at] as UntoldChange;
    const times = came.get(row) ?? 0;
    if (change === 'inserted') came.set(row, times + 1);
    else if (times === 0) deleted.push(row);
    else came.set(row, times - 1);
  }
  return { inserted: [...came].flatMap(([row, times]) => Array<Uint8Array>(times).fill(row)), deleted };
}
