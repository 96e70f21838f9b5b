// One index of a table: a hash map from key to row, or to rows where keys repeat. Point look-ups of every kind of index
// go through the map. The first range over a b-tree or direct index adds an ordered tree of its distinct keys, kept in
// step from then on; an index that is never asked for a range never pays for one.
import type { MapKey } from '../bsatn/codec.ts';
import type { IndexDefinition } from '../definition/module-definition.ts';
import { bytesRangeTest, exactKey, type KeyRange, numberRangeTest } from './key-range.ts';
import type { KeyShape } from './key-shape.ts';
import { OrderedTree } from './ordered-tree.ts';
import { PackedRows } from './packed-rows.ts';
import type { Place } from './place.ts';
import type { RecentViews } from './recent-views.ts';
import type { Row } from './row-arena.ts';

/** What stands under a key: the place of its row, or a set when there are several. */
type Slot = Place | Set<Place>;

/** A tree of keys as numbers, or as bytes. */
type Order =
  | { readonly kind: 'numbers'; readonly tree: OrderedTree<number> }
  | { readonly kind: 'bytes'; readonly tree: OrderedTree<Uint8Array> };

export interface TableIndexParts {
  readonly definition: IndexDefinition;
  readonly shape: KeyShape;
  readonly isUnique: boolean;
  readonly views: RecentViews;
}

export class TableIndex {
  readonly id: number;
  readonly definition: IndexDefinition;
  readonly shape: KeyShape;
  /** No two rows share a key. */
  readonly isUnique: boolean;
  readonly #slots = new Map<MapKey, Slot>();
  readonly #views: RecentViews;
  #order: Order | null = null;

  constructor(id: number, { definition, shape, isUnique, views }: TableIndexParts) {
    this.id = id;
    this.definition = definition;
    this.shape = shape;
    this.isUnique = isUnique;
    this.#views = views;
  }

  /** Number of distinct keys. */
  get keyCount(): number {
    return this.#slots.size;
  }

  /** Whether any key has more than one row. */
  get hasSeveral(): boolean {
    for (const slot of this.#slots.values()) if (slot instanceof Set) return true;
    return false;
  }

  get supportsRanges(): boolean {
    return this.definition.algorithm !== 'hash';
  }

  /** The row under a key of a unique index; of another, its first one. */
  first(key: MapKey): Row | undefined {
    const place = this.place(key);
    return place === undefined ? undefined : this.#views.read(place);
  }

  /** The place of the row under a key of a unique index; of another, of its first one. */
  place(key: MapKey): Place | undefined {
    const slot = this.#slots.get(key);
    return slot instanceof Set ? firstOf(slot) : slot;
  }

  /** The rows under a key, in order of arrival. The array is the caller's own. */
  rowsAt(key: MapKey): Row[] {
    const slot = this.#slots.get(key);
    if (slot === undefined) return [];
    const rows: Row[] = [];
    this.#addRows(slot, rows);
    return rows;
  }

  /** The rows under the key with these bytes (the key columns' BSATN, one after the other). */
  find(keyBytes: Uint8Array): Row[] {
    return this.rowsAt(this.keyOf(keyBytes, keyBytes.length));
  }

  /** The Map key of the first `length` bytes, which must be a checked key. */
  keyOf(keyBytes: Uint8Array, length: number): MapKey {
    return this.shape.codec.keyString(keyBytes, 0, length);
  }

  /** The rows of a range in the order of their keys; only where `supportsRanges`. The array is the caller's own. */
  range(range: KeyRange): Row[] {
    const exact = exactKey(this.shape, range);
    if (exact !== null) return this.find(exact);
    const order = this.#ordered();
    if (order.kind === 'numbers') {
      const test = numberRangeTest(this.shape, range);
      return this.#rowsUnder(order.tree.range(test.isBelow, test.isAbove));
    }
    const test = bytesRangeTest(this.shape, range);
    const keys = order.tree.range(test.isBelow, test.isAbove);
    return this.#rowsUnder(keys.map((key) => this.keyOf(key, key.length)));
  }

  /** Each row once, by order of arrival of its key. */
  *rows(): IterableIterator<Row> {
    for (const slot of this.#slots.values()) {
      if (slot instanceof Set) for (const place of slot) yield place.look();
      else yield slot.look();
    }
  }

  /** All rows as an array of the caller's own. */
  snapshot(): Row[] {
    return this.places().map((place) => place.look());
  }

  /** Copies of all rows. */
  pack(): PackedRows {
    return new PackedRows(this.places());
  }

  /** The places of all rows; the array is the caller's own. */
  places(): Place[] {
    const places: Place[] = [];
    for (const slot of this.#slots.values()) {
      if (slot instanceof Set) for (const place of slot) places.push(place);
      else places.push(slot);
    }
    return places;
  }

  // What follows can be repeated without harm: a transaction that broke off in the middle of a change is undone by the
  // same functions. Keys are taken from the row that is given, not from the one that stands in the place.

  add(place: Place, row: Row): void {
    const key = this.shape.ofRow(row);
    const slot = this.#slots.get(key);
    if (slot === place) return;
    if (slot === undefined) {
      this.#slots.set(key, place);
      if (this.#order !== null) this.#addToOrder(key, row);
    } else if (slot instanceof Set) slot.add(place);
    else this.#slots.set(key, new Set([slot, place]));
  }

  remove(place: Place, row: Row): void {
    const key = this.shape.ofRow(row);
    const slot = this.#slots.get(key);
    if (slot instanceof Set) {
      slot.delete(place);
      if (slot.size === 1) this.#slots.set(key, firstOf(slot));
    } else if (slot === place) {
      this.#slots.delete(key);
      if (this.#order !== null) this.#removeFromOrder(key, row);
    }
  }

  /** Moves a place from the key of one row to that of another. */
  move(place: Place, old: Row, row: Row): void {
    if (this.shape.ofRow(old) === this.shape.ofRow(row)) return;
    this.remove(place, old);
    this.add(place, row);
  }

  clear(): void {
    this.#slots.clear();
    this.#order = null;
  }

  /** Forgets the order, which is built again when needed. */
  forgetOrder(): void {
    this.#order = null;
  }

  #rowsUnder(keys: readonly MapKey[]): Row[] {
    const rows: Row[] = [];
    for (const key of keys) this.#addRows(this.#slots.get(key) as Slot, rows);
    return rows;
  }

  #addRows(slot: Slot, rows: Row[]): void {
    if (slot instanceof Set) for (const place of slot) rows.push(this.#views.read(place));
    else rows.push(this.#views.read(slot));
  }

  #ordered(): Order {
    this.#order ??= this.shape.isNumeric ? this.#orderNumbers() : this.#orderBytes();
    return this.#order;
  }

  #orderNumbers(): Order {
    const compare = (a: number, b: number) => a - b;
    const keys = ([...this.#slots.keys()] as number[]).sort(compare);
    return { kind: 'numbers', tree: OrderedTree.fromSorted(keys, compare) };
  }

  #orderBytes(): Order {
    const { codec } = this.shape;
    const compare = (a: Uint8Array, b: Uint8Array) => codec.compare(a, 0, b, 0);
    const keys = [...this.#slots.values()].map((slot) => this.shape.bytesOfRow(someRow(slot))).sort(compare);
    return { kind: 'bytes', tree: OrderedTree.fromSorted(keys, compare) };
  }

  #addToOrder(key: MapKey, row: Row): void {
    if (this.#order?.kind === 'numbers') this.#order.tree.add(key as number);
    else this.#order?.tree.add(this.shape.bytesOfRow(row));
  }

  #removeFromOrder(key: MapKey, row: Row): void {
    if (this.#order?.kind === 'numbers') this.#order.tree.delete(key as number);
    else this.#order?.tree.delete(this.shape.bytesOfRow(row));
  }
}

function firstOf(places: Set<Place>): Place {
  return places.values().next().value as Place;
}

function someRow(slot: Slot): Row {
  return (slot instanceof Set ? firstOf(slot) : slot).look();
}
