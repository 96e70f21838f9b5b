// Finds the views that a change makes stale, by what they have read. Costs one look-up for a table that no view reads.
import type { MapKey } from '../bsatn/codec.ts';
import type { Row } from '../store/row-arena.ts';
import type { TableChange } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';
import type { ReadSet } from './read-set.ts';

interface TableWatch<V> {
  /** Views that read the whole table. */
  readonly whole: Set<V>;
  readonly byKey: Map<TableIndex, Map<MapKey, Set<V>>>;
}

export class ViewWatches<V> {
  readonly #tables = new Map<Table, TableWatch<V>>();

  watch(view: V, reads: ReadSet): void {
    for (const table of reads.tables) this.#of(table).whole.add(view);
    for (const [index, { table, keys }] of reads.keys) {
      const watchers = this.#keysOf(table, index);
      for (const key of keys) {
        const views = watchers.get(key);
        if (views) views.add(view);
        else watchers.set(key, new Set([view]));
      }
    }
  }

  unwatch(view: V, reads: ReadSet): void {
    for (const table of reads.tables) this.#tables.get(table)?.whole.delete(view);
    for (const [index, { table, keys }] of reads.keys) {
      const watch = this.#tables.get(table);
      const watchers = watch?.byKey.get(index);
      for (const key of keys) {
        const views = watchers?.get(key);
        if (views?.delete(view) && views.size === 0) watchers?.delete(key);
      }
      if (watchers?.size === 0) watch?.byKey.delete(index);
      this.#forgetIfEmpty(table);
    }
    for (const table of reads.tables) this.#forgetIfEmpty(table);
  }

  /** The views that read something which these changes touch: both the rows that went and the rows that came count. */
  stale(changes: readonly TableChange[]): ReadonlySet<V> | null {
    if (this.#tables.size === 0) return null;
    let stale: Set<V> | null = null;
    for (const change of changes) {
      const watch = this.#tables.get(change.table);
      if (watch === undefined) continue;
      stale ??= new Set();
      for (const view of watch.whole) stale.add(view);
      for (const [index, watchers] of watch.byKey) {
        addWatchersOf(change.inserted, index, watchers, stale);
        addWatchersOf(change.deleted, index, watchers, stale);
      }
    }
    return stale;
  }

  #of(table: Table): TableWatch<V> {
    const known = this.#tables.get(table);
    if (known) return known;
    const watch: TableWatch<V> = { whole: new Set(), byKey: new Map() };
    this.#tables.set(table, watch);
    return watch;
  }

  #keysOf(table: Table, index: TableIndex): Map<MapKey, Set<V>> {
    const { byKey } = this.#of(table);
    const known = byKey.get(index);
    if (known) return known;
    const watchers = new Map<MapKey, Set<V>>();
    byKey.set(index, watchers);
    return watchers;
  }

  #forgetIfEmpty(table: Table): void {
    const watch = this.#tables.get(table);
    if (watch && watch.whole.size === 0 && watch.byKey.size === 0) this.#tables.delete(table);
  }
}

function addWatchersOf<V>(
  rows: readonly Row[],
  index: TableIndex,
  watchers: ReadonlyMap<MapKey, ReadonlySet<V>>,
  stale: Set<V>,
): void {
  for (const row of rows) {
    const views = watchers.get(index.shape.ofRow(row));
    if (views) for (const view of views) stale.add(view);
  }
}
