// Open row iterators of one module instance. Each holds the rows as they were when it was opened; bytes are copied when
// the module asks for them. Handles are never used twice: the module's garbage collector may close one long after.
import type { PackedRows } from '../store/packed-rows.ts';
import type { Row } from '../store/row-arena.ts';

interface OpenIterator {
  readonly isAtEnd: boolean;
  /** Copies as many of the next rows as there is room for, and returns how many bytes that were. */
  fill(buffer: Uint8Array): number;
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
    this.#open.set(++this.#lastId, new OpenRows(rows));
    return this.#lastId;
  }

  openPacked(rows: PackedRows): number {
    this.#open.set(++this.#lastId, new OpenPack(rows));
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
    const written = iterator.fill(buffer);
    if (!iterator.isAtEnd) return written;
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
    this.#open.set(this.#singleId, new OpenRows(this.#single === undefined ? [] : [this.#single]));
  }

  #dropSingle(): void {
    this.#singleId = 0;
    this.#single = undefined;
  }
}

class OpenRows implements OpenIterator {
  readonly #rows: readonly Row[];
  #next = 0;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#rows.length;
  }

  fill(buffer: Uint8Array): number {
    const rows = this.#rows;
    let written = 0;
    let next = this.#next;
    while (next < rows.length) {
      const row = rows[next] as Row;
      if (written + row.length > buffer.length) break;
      buffer.set(row, written);
      written += row.length;
      next++;
    }
    if (next === this.#next && next < rows.length) throw bufferTooSmall((rows[next] as Row).length);
    this.#next = next;
    return written;
  }
}

class OpenPack implements OpenIterator {
  readonly #rows: PackedRows;
  #next = 0;
  /** Where the next row begins. */
  #start = 0;

  constructor(rows: PackedRows) {
    this.#rows = rows;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#rows.ends.length;
  }

  fill(buffer: Uint8Array): number {
    const { bytes, ends } = this.#rows;
    const start = this.#start;
    let end = start;
    let next = this.#next;
    for (; next < ends.length && (ends[next] as number) - start <= buffer.length; next++) end = ends[next] as number;
    if (next === this.#next && next < ends.length) throw bufferTooSmall((ends[next] as number) - start);
    buffer.set(bytes.subarray(start, end));
    this.#next = next;
    this.#start = end;
    return end - start;
  }
}
