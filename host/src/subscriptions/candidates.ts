// Finds the queries that a changed row can concern. Queries that pin a column to values stand in a hash from value to
// query: a world of thousands of `chunk = n` costs each row one look-up. Joins that pin the other table stand in a hash
// behind the link to it. All others on the table are asked about every row.
import type { MapKey, TypeCodec } from '../bsatn/codec.ts';
import type { TableDelta } from '../engine/interface.ts';
import { equalities, type Predicate } from '../sql/predicate.ts';
import type { Table } from '../store/table.ts';
import { getOrAdd } from './get-or-add.ts';
import type { LiveQuery } from './live-query.ts';
import type { Pinning, RowChange, Watch } from './watch.ts';

/** By the value of a column. */
type ByValue = Map<MapKey, Set<Watch>>;

/** The way from a row over a link to the rows of another table, and which queries their values belong to. */
interface Route {
  readonly column: number;
  readonly other: Table;
  readonly otherColumn: number;
  readonly pinnedColumn: number;
  readonly byValue: ByValue;
}

/** A column and the values that find a query. */
interface Pin {
  readonly column: number;
  readonly keys: readonly MapKey[];
}

export class Candidates {
  readonly #table: Table;
  readonly #everyRow = new Set<Watch>();
  /** By column, then by value. */
  readonly #pinned = new Map<number, ByValue>();
  readonly #routes = new Map<string, Route>();

  constructor(table: Table) {
    this.#table = table;
  }

  get isEmpty(): boolean {
    return this.#everyRow.size === 0 && this.#pinned.size === 0 && this.#routes.size === 0;
  }

  add(watch: Watch): void {
    const pin = pinOf(watch.predicate, this.#table);
    if (pin !== null) addAll(getOrAdd(this.#pinned, pin.column, newByValue), pin, watch);
    else if (watch.pinning !== null) this.#addRouted(watch, watch.pinning);
    else this.#everyRow.add(watch);
  }

  remove(watch: Watch): void {
    const pin = pinOf(watch.predicate, this.#table);
    if (pin !== null) {
      if (removeAll(this.#pinned.get(pin.column), pin, watch)) this.#pinned.delete(pin.column);
    } else if (watch.pinning !== null) this.#removeRouted(watch, watch.pinning);
    else this.#everyRow.delete(watch);
  }

  /** Offers a delta to the queries it can concern, and adds those that have rows in it to `touched`. */
  offer({ inserted, deleted }: TableDelta, touched: LiveQuery[]): void {
    this.#offer(inserted, 'inserted', touched);
    this.#offer(deleted, 'deleted', touched);
  }

  #offer(rows: readonly Uint8Array[], change: RowChange, touched: LiveQuery[]): void {
    for (const watch of this.#everyRow) {
      for (const row of rows) if (watch.take(row, change)) touched.push(watch.query);
    }
    const { row: layout } = this.#table;
    for (const [column, byValue] of this.#pinned) {
      for (const row of rows) offerTo(byValue.get(layout.columnKey(row, column)), row, change, touched);
    }
    if (this.#routes.size === 0) return;
    for (const route of this.#routes.values()) {
      for (const row of rows) this.#follow(route, row, change, touched);
    }
  }

  /** Partners that left in this very commit are not found here; but then they find the query themselves. */
  #follow(
    { column, other, otherColumn, pinnedColumn, byValue }: Route,
    row: Uint8Array,
    change: RowChange,
    touched: LiveQuery[],
  ): void {
    const partners = other.indexOn([otherColumn])?.rowsAt(this.#table.row.columnKey(row, column)) ?? other.snapshot();
    for (const partner of partners) {
      offerTo(byValue.get(other.row.columnKey(partner, pinnedColumn)), row, change, touched);
    }
  }

  #addRouted(watch: Watch, pinning: Pinning): void {
    const pin = pinOf(pinning.predicate, pinning.other) as Pin;
    const { column, other, otherColumn } = pinning;
    const route = getOrAdd(this.#routes, routeKey(pinning, pin), () => ({
      column,
      other,
      otherColumn,
      pinnedColumn: pin.column,
      byValue: newByValue(),
    }));
    addAll(route.byValue, pin, watch);
  }

  #removeRouted(watch: Watch, pinning: Pinning): void {
    const pin = pinOf(pinning.predicate, pinning.other) as Pin;
    const key = routeKey(pinning, pin);
    if (removeAll(this.#routes.get(key)?.byValue, pin, watch)) this.#routes.delete(key);
  }
}

function offerTo(watches: Set<Watch> | undefined, row: Uint8Array, change: RowChange, touched: LiveQuery[]): void {
  if (watches === undefined) return;
  for (const watch of watches) if (watch.take(row, change)) touched.push(watch.query);
}

/** Of several pinned columns the one with the fewest values. */
function pinOf(predicate: Predicate, table: Table): Pin | null {
  const [best] = equalities(predicate).toSorted((a, b) => a.values.length - b.values.length);
  if (best === undefined) return null;
  const codec = table.row.columns[best.column] as TypeCodec;
  return { column: best.column, keys: best.values.map((value) => codec.keyString(value, 0, value.length)) };
}

function routeKey({ column, other, otherColumn }: Pinning, pin: Pin): string {
  return `${column}/${other.id}/${otherColumn}/${pin.column}`;
}

function addAll(byValue: ByValue, { keys }: Pin, watch: Watch): void {
  for (const key of keys) getOrAdd(byValue, key, () => new Set<Watch>()).add(watch);
}

/** Returns whether nothing is left. */
function removeAll(byValue: ByValue | undefined, { keys }: Pin, watch: Watch): boolean {
  for (const key of keys) {
    const watches = byValue?.get(key);
    watches?.delete(watch);
    if (watches?.size === 0) byValue?.delete(key);
  }
  return byValue?.size === 0;
}

function newByValue(): ByValue {
  return new Map();
}
