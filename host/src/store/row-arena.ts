// Where rows live: copied into shared slabs, because a typed array with a buffer of its own costs twice as much memory.
// A slab is freed by the garbage collector once no row in it is referenced; slabs are small and belong to one table, so
// that a few long-lived rows keep little alive.

/** The BSATN bytes of one row, never changed once stored. A table holds each row as one object: rows compare by `===`. */
export type Row = Uint8Array;

/** A row's place in its table: what indexes hold. An update puts other bytes into it, so indexes over other columns rest. */
export class Place {
  row: Row;

  constructor(row: Row) {
    this.row = row;
  }
}

const FIRST_SLAB = 256;
const LARGEST_SLAB = 8192;

export class RowArena {
  #slab = new Uint8Array(0);
  #used = 0;

  /** Copies the first `length` bytes of `source`. */
  copy(source: Uint8Array, length: number): Row {
    if (length > LARGEST_SLAB / 4) return source.slice(0, length);
    if (this.#used + length > this.#slab.length) this.#startSlab(length);
    const row = new Uint8Array(this.#slab.buffer, this.#used, length);
    row.set(length === source.length ? source : source.subarray(0, length));
    this.#used += length;
    return row;
  }

  /** Takes back a row that was never stored; only the space of the newest copy can be used again. */
  release(row: Row): void {
    if (row.buffer === this.#slab.buffer && row.byteOffset + row.length === this.#used) this.#used = row.byteOffset;
  }

  #startSlab(needed: number): void {
    const size = Math.min(LARGEST_SLAB, Math.max(FIRST_SLAB, this.#slab.length * 2, needed));
    this.#slab = new Uint8Array(size);
    this.#used = 0;
  }
}
