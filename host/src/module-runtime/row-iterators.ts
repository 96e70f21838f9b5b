// Open row iterators of one module instance. Each holds the rows as they were when it was opened; bytes are copied when
// the module asks for them. Handles are never used twice: the module's garbage collector may close one long after.
import type { Row } from '../store/row-arena.ts';

interface OpenIterator {
  readonly rows: readonly Row[];
  next: number;
}

/** Thrown at a module whose buffer cannot hold the next row: its runtime grows the buffer and asks again. */
function bufferTooSmall(needed: number): object {
  return { __buffer_too_small__: needed };
}

export class RowIterators {
  #lastId = 0;
  /** Most iterators hold one row or none and are read at once: the newest of these needs no entry in the map. */
  #singleId = 0;
  #single: Row | undefined;
  readonly #open = new Map<number, OpenIterator>();

  openOne(row: Row | undefined): number {
    if (this.#singleId !== 0) this.#keepSingle();
    this.#single = row;
    this.#singleId = ++this.#lastId;
    return this.#singleId;
  }

  openMany(rows: readonly Row[]): number {
    this.#open.set(++this.#lastId, { rows, next: 0 });
    return this.#lastId;
  }

  /**
   * Writes whole rows into the buffer: positive when more are to come, negative or 0 when that was all and the handle is
   * gone, undefined when there is no such iterator.
   */
  advance(id: number, buffer: Uint8Array): number | undefined {
    if (id === this.#singleId) return this.#advanceSingle(buffer);
    const iterator = this.#open.get(id);
    if (iterator === undefined) return undefined;
    const written = fill(buffer, iterator);
    if (iterator.next < iterator.rows.length) return written;
    this.#open.delete(id);
    return -written;
  }

  /** Returns whether there was such an iterator. */
  close(id: number): boolean {
    if (id !== this.#singleId) return this.#open.delete(id);
    this.#dropSingle();
    return true;
  }

  closeAll(): void {
    if (this.#singleId !== 0) this.#dropSingle();
    if (this.#open.size > 0) this.#open.clear();
  }

  #advanceSingle(buffer: Uint8Array): number {
    const row = this.#single;
    if (row === undefined) {
      this.#dropSingle();
      return 0;
    }
    if (row.length > buffer.length) throw bufferTooSmall(row.length);
    buffer.set(row);
    this.#dropSingle();
    return -row.length;
  }

  #keepSingle(): void {
    this.#open.set(this.#singleId, { rows: this.#single === undefined ? [] : [this.#single], next: 0 });
  }

  #dropSingle(): void {
    this.#singleId = 0;
    this.#single = undefined;
  }
}

function fill(buffer: Uint8Array, iterator: OpenIterator): number {
  const { rows } = iterator;
  let written = 0;
  let next = iterator.next;
  while (next < rows.length) {
    const row = rows[next] as Row;
    if (written + row.length > buffer.length) break;
    buffer.set(row, written);
    written += row.length;
    next++;
  }
  if (next === iterator.next && next < rows.length) throw bufferTooSmall((rows[next] as Row).length);
  iterator.next = next;
  return written;
}
