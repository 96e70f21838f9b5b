// One index of a table: a hash map from key to row, or to rows where keys repeat. Point look-ups of every kind of index
// go through the map. The first range over a b-tree or direct index adds an ordered tree of its distinct keys, kept in
// step from then on; an index that is never asked for a range never pays for one.
import type { MapKey } from '../bsatn/codec.ts';
import type { IndexDefinition } from '../definition/module-definition.ts';
import { bytesRangeTest, exactKey, type KeyRange, numberRangeTest } from './key-range.ts';
import type { KeyShape } from './key-shape.ts';
import { OrderedTree } from './ordered-tree.ts';
import type { Row } from './row-arena.ts';

/** What stands under a key: its row, or a set when there are several. */
type Slot = Row | Set<Row>;

/** A tree of keys as numbers, or as bytes. */
type Order =
  | { readonly kind: 'numbers'; readonly tree: OrderedTree<number> }
  | { readonly kind: 'bytes'; readonly tree: OrderedTree<Uint8Array> };

export class TableIndex {
  readonly id: number;
  readonly definition: IndexDefinition;
  readonly shape: KeyShape;
  /** No two rows share a key. */
  readonly isUnique: boolean;
  readonly #slots = new Map<MapKey, Slot>();
  #order: Order | null = null;

  constructor(id: number, definition: IndexDefinition, shape: KeyShape, isUnique: boolean) {
    this.id = id;
    this.definition = definition;
    this.shape = shape;
    this.isUnique = isUnique;
  }

  /** Number of distinct keys. */
  get keyCount(): number {
    return this.#slots.size;
  }

  get supportsRanges(): boolean {
    return this.definition.algorithm !== 'hash';
  }

  /** The row under a key of a unique index; of another, its first one. */
  first(key: MapKey): Row | undefined {
    const slot = this.#slots.get(key);
    return slot instanceof Set ? (slot.values().next().value as Row) : slot;
  }

  /** The rows under a key, in order of arrival. The array is the caller's own. */
  rowsAt(key: MapKey): Row[] {
    const slot = this.#slots.get(key);
    if (slot === undefined) return [];
    return slot instanceof Set ? [...slot] : [slot];
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
      if (slot instanceof Set) yield* slot;
      else yield slot;
    }
  }

  /** All rows as an array of the caller's own. */
  snapshot(): Row[] {
    const rows: Row[] = [];
    for (const slot of this.#slots.values()) {
      if (slot instanceof Set) for (const row of slot) rows.push(row);
      else rows.push(slot);
    }
    return rows;
  }

  // What follows can be repeated without harm: a transaction that broke off in the middle of a change is undone by the
  // same functions.

  add(row: Row): void {
    const key = this.shape.ofRow(row);
    const slot = this.#slots.get(key);
    if (slot === row) return;
    if (slot === undefined) {
      this.#slots.set(key, row);
      if (this.#order !== null) this.#addToOrder(key, row);
    } else if (slot instanceof Set) slot.add(row);
    else this.#slots.set(key, new Set([slot, row]));
  }

  remove(row: Row): void {
    const key = this.shape.ofRow(row);
    const slot = this.#slots.get(key);
    if (slot instanceof Set) {
      slot.delete(row);
      if (slot.size === 1) this.#slots.set(key, slot.values().next().value as Row);
    } else if (slot === row) {
      this.#slots.delete(key);
      if (this.#order !== null) this.#removeFromOrder(key, row);
    }
  }

  /** Puts a row in the place of another, which keeps its position where the key stays the same. */
  replace(old: Row, row: Row): void {
    const key = this.shape.ofRow(row);
    if (key !== this.shape.ofRow(old)) {
      this.remove(old);
      this.add(row);
      return;
    }
    const slot = this.#slots.get(key);
    if (slot instanceof Set) {
      slot.delete(old);
      slot.add(row);
    } else if (slot === old) this.#slots.set(key, row);
    else this.add(row);
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
    for (const key of keys) {
      const slot = this.#slots.get(key) as Slot;
      if (slot instanceof Set) for (const row of slot) rows.push(row);
      else rows.push(slot);
    }
    return rows;
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

function someRow(slot: Slot): Row {
  return slot instanceof Set ? (slot.values().next().value as Row) : slot;
}
