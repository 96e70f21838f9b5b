// Where the bytes of rows lie: copied into shared slabs, because a buffer of its own for each row costs much more memory.
// A slab is freed by the garbage collector once no row in it is referenced; slabs are small and belong to one table, so
// that a few long-lived rows keep little alive.

/**
 * A view of the BSATN bytes of one row, never changed once stored. The same row may be seen through several views over time:
 * rows compare by their bytes or their keys, never by `===`.
 */
export type Row = Uint8Array<ArrayBuffer>;

const FIRST_SLAB = 256;
const LARGEST_SLAB = 8192;

export class RowArena {
  #slab = new Uint8Array(0);
  #used = 0;

  /** Copies the first `length` bytes of `source`. */
  copy(source: Uint8Array, length: number): Row {
    if (length > LARGEST_SLAB / 4) return new Uint8Array(source.subarray(0, length));
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
