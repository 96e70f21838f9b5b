// Finds the queries that a changed row can concern. Queries that pin a column to values stand in a hash from value to
// query: a world of thousands of `chunk = n` costs each row one look-up. All others on the table are asked about every row.
import type { MapKey, TypeCodec } from '../bsatn/codec.ts';
import type { TableDelta } from '../engine/interface.ts';
import { equalities } from '../sql/predicate.ts';
import type { Table } from '../store/table.ts';
import type { LiveQuery } from './live-query.ts';

export class Candidates {
  readonly #table: Table;
  readonly #everyRow = new Set<LiveQuery>();
  /** By column, then by value. */
  readonly #pinned = new Map<number, Map<MapKey, Set<LiveQuery>>>();

  constructor(table: Table) {
    this.#table = table;
  }

  get isEmpty(): boolean {
    return this.#everyRow.size === 0 && this.#pinned.size === 0;
  }

  add(query: LiveQuery): void {
    const pin = this.#pin(query);
    if (pin === null) {
      this.#everyRow.add(query);
      return;
    }
    const byValue = getOrAdd(this.#pinned, pin.column, () => new Map<MapKey, Set<LiveQuery>>());
    for (const key of pin.keys) getOrAdd(byValue, key, () => new Set<LiveQuery>()).add(query);
  }

  remove(query: LiveQuery): void {
    const pin = this.#pin(query);
    if (pin === null) {
      this.#everyRow.delete(query);
      return;
    }
    const byValue = this.#pinned.get(pin.column);
    for (const key of pin.keys) {
      const queries = byValue?.get(key);
      queries?.delete(query);
      if (queries?.size === 0) byValue?.delete(key);
    }
    if (byValue?.size === 0) this.#pinned.delete(pin.column);
  }

  /** Offers a delta to the queries it can concern, and adds those that have rows in it to `touched`. */
  offer({ inserted, deleted }: TableDelta, touched: LiveQuery[]): void {
    this.#offer(inserted, 'inserted', touched);
    this.#offer(deleted, 'deleted', touched);
  }

  #offer(rows: readonly Uint8Array[], change: 'inserted' | 'deleted', touched: LiveQuery[]): void {
    for (const query of this.#everyRow) {
      for (const row of rows) if (query.take(row, change)) touched.push(query);
    }
    const { row: layout } = this.#table;
    for (const [column, byValue] of this.#pinned) {
      const codec = layout.columns[column] as TypeCodec;
      for (const row of rows) {
        const start = layout.columnStart(row, column);
        const queries = byValue.get(codec.keyString(row, start, codec.end(row, start)));
        if (queries === undefined) continue;
        for (const query of queries) if (query.take(row, change)) touched.push(query);
      }
    }
  }

  /** The column and values that find the query: of several pinned columns the one with the fewest values. */
  #pin({ predicate }: LiveQuery): { readonly column: number; readonly keys: readonly MapKey[] } | null {
    const [best] = equalities(predicate).toSorted((a, b) => a.values.length - b.values.length);
    if (best === undefined) return null;
    const codec = this.#table.row.columns[best.column] as TypeCodec;
    return { column: best.column, keys: best.values.map((value) => codec.keyString(value, 0, value.length)) };
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
