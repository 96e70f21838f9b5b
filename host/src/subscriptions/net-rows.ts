// What one commit after the other did to a query's rows, as one change: a row that came and went again was never there.

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

/**
 * The changes from `start` on, in the order of their commits; those of a single one as they are. A stored row is one
 * object, so that rows compare by it; one that joins with several is there several times.
 */
export function netOf(changes: readonly UntoldChange[], start: number): NetRows {
  if (start >= changes.length - 1) return changes[start] ?? NOTHING;
  const came = new Map<Uint8Array, number>();
  const deleted: Uint8Array[] = [];
  for (let at = start; at < changes.length; at++) {
    const change = changes[at] as UntoldChange;
    for (const row of change.inserted) came.set(row, (came.get(row) ?? 0) + 1);
    for (const row of change.deleted) {
      const times = came.get(row) ?? 0;
      if (times === 0) deleted.push(row);
      else came.set(row, times - 1);
    }
  }
  return { inserted: [...came].flatMap(([row, times]) => Array<Uint8Array>(times).fill(row)), deleted };
}
