// All rows of a table at one moment, one after the other in one piece: for those who read on while the table changes. Copying
// a short row costs less than making a view of it, and many rows are handed on by one copy.
import type { Place } from './place.ts';
import type { Row } from './row-arena.ts';

/** Up to this length a loop beats native code. */
const SHORT_ROW = 64;

export class PackedRows implements Iterable<Row> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each row ends in `bytes`. */
  readonly ends: Float64Array;

  constructor(places: readonly Place[]) {
    let size = 0;
    for (const { length } of places) size += length;
    this.bytes = new Uint8Array(size);
    this.ends = new Float64Array(places.length);
    this.#copy(places);
  }

  *[Symbol.iterator](): Generator<Row> {
    let start = 0;
    for (const end of this.ends) {
      yield this.bytes.subarray(start, end);
      start = end;
    }
  }

  /** Rows that came one after the other mostly lie in the same slab. */
  #copy(places: readonly Place[]): void {
    const { bytes, ends } = this;
    let slab = new Uint8Array(0);
    let { buffer } = slab;
    let end = 0;
    for (let row = 0; row < places.length; row++) {
      const place = places[row] as Place;
      const { start, length } = place;
      if (place.buffer !== buffer) {
        buffer = place.buffer;
        slab = new Uint8Array(buffer);
      }
      if (length > SHORT_ROW) bytes.set(slab.subarray(start, start + length), end);
      else for (let at = 0; at < length; at++) bytes[end + at] = slab[start + at] as number;
      end += length;
      ends[row] = end;
    }
  }
}
