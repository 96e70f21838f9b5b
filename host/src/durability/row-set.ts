// The rows of one table while a log is replayed: a set by content, for which no schema is needed. Millions of rows come and
// go until the end of a log is reached, and only what is left counts: a hash of a row's bytes costs a fifth of a text of them.
import { randomInt } from 'node:crypto';
import { equalBytes } from '../bsatn/bytes.ts';

const FNV_PRIME = 0x01000193;
/** Nobody who fills tables knows it, and so which rows would share a hash. */
const SEED = randomInt(2 ** 32);

export class RowSet {
  readonly #hashOf: (row: Uint8Array) => number;
  /** Under a hash stands the row, or the few rows that share it. */
  readonly #rows = new Map<number, Uint8Array | readonly Uint8Array[]>();

  constructor(hashOf = hashOfBytes) {
    this.#hashOf = hashOf;
  }

  /** One with the same bytes may be there already. */
  add(row: Uint8Array): void {
    const hash = this.#hashOf(row);
    const found = this.#rows.get(hash);
    if (found === undefined) this.#rows.set(hash, row);
    else if (isSeveral(found)) {
      if (!found.some((other) => equalBytes(other, row))) this.#rows.set(hash, [...found, row]);
    } else if (!equalBytes(found, row)) this.#rows.set(hash, [found, row]);
  }

  /** Returns whether it was there. */
  delete(row: Uint8Array): boolean {
    const hash = this.#hashOf(row);
    const found = this.#rows.get(hash);
    if (found === undefined) return false;
    if (!isSeveral(found)) return equalBytes(found, row) && this.#rows.delete(hash);
    const left = found.filter((other) => !equalBytes(other, row));
    if (left.length > 0) this.#rows.set(hash, left);
    else this.#rows.delete(hash);
    return left.length < found.length;
  }

  /** In order of arrival, but for those that share a hash. */
  *[Symbol.iterator](): Generator<Uint8Array> {
    for (const found of this.#rows.values()) {
      if (isSeveral(found)) yield* found;
      else yield found;
    }
  }
}

function isSeveral(found: Uint8Array | readonly Uint8Array[]): found is readonly Uint8Array[] {
  return Array.isArray(found);
}

/** FNV-1a from a start that is different in each process. */
function hashOfBytes(row: Uint8Array): number {
  let hash = SEED;
  for (let at = 0; at < row.length; at++) hash = Math.imul(hash ^ (row[at] as number), FNV_PRIME);
  return hash;
}
