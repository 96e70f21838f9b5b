// Generated column values. A sequence hands out numbers from a reserved batch; what is reserved is remembered with the
// next commit, so that a restart skips the rest of the batch and never hands out a number twice.
// Rolling back a transaction takes no number back.
import type { SequenceDefinition } from '../definition/module-definition.ts';

/** As many values are reserved at once. */
const BATCH = 4096n;

export class Sequence {
  readonly definition: SequenceDefinition;
  readonly column: number;
  /** Bytes of the column; values are cut to them, as two's complement. */
  readonly #width: number;
  readonly #onReserve: (sequence: Sequence) => void;
  #next: bigint;
  #left = 0n;
  #reserved: bigint | null = null;
  #kept: bigint | null = null;

  constructor(definition: SequenceDefinition, width: number, onReserve: (sequence: Sequence) => void) {
    this.definition = definition;
    this.column = definition.column;
    this.#width = width;
    this.#onReserve = onReserve;
    this.#next = definition.start;
  }

  /** Up to where commits remember that values were reserved; null when none does. */
  get kept(): bigint | null {
    return this.#kept;
  }

  /** The last value reserved so far, to be remembered with a commit; null when nothing was. */
  keep(): bigint | null {
    this.#kept = this.#reserved;
    return this.#kept;
  }

  /** Whether it hands out the same values in the same column. */
  isDeclaredAs({ column, start, minValue, maxValue, increment }: SequenceDefinition): boolean {
    const own = this.definition;
    return (
      own.column === column &&
      own.start === start &&
      own.minValue === minValue &&
      own.maxValue === maxValue &&
      own.increment === increment
    );
  }

  /** Goes on behind a mark that an earlier run left, or another table's sequence had reached. */
  resumeAfter(reserved: bigint): void {
    this.#reserved = reserved;
    this.#kept = reserved;
    this.#left = 0n;
    this.#next = this.#stepFrom(reserved);
  }

  /** Begins at its start, and lets that be remembered: its column may have had another sequence before. */
  beginAnew(): void {
    this.#reserved = this.#next - this.definition.increment;
    this.#onReserve(this);
  }

  /** Goes on exactly where another sequence stands; what that has reserved is remembered under this one, too. */
  continueFrom(other: Sequence): void {
    this.#next = other.#next;
    this.#left = other.#left;
    this.#reserved = other.#reserved;
    if (this.#reserved !== null) this.#onReserve(this);
  }

  /** Writes the next value over the column at `offset`, where a zero stood. */
  writeNext(row: Uint8Array, offset: number): void {
    if (this.#left === 0n) this.#reserve();
    let rest = this.#next;
    this.#next = this.#stepFrom(rest);
    this.#left--;
    for (let at = offset; at < offset + this.#width; at += 4) {
      const low = Number(BigInt.asUintN(32, rest));
      for (let byte = 0; byte < 4 && at + byte < offset + this.#width; byte++) row[at + byte] = low >>> (byte * 8);
      rest >>= 32n;
    }
  }

  /** Whether the column at `offset` asks for a value: all its bytes are zero. */
  isTriggeredBy(row: Uint8Array, offset: number): boolean {
    for (let at = offset; at < offset + this.#width; at++) if (row[at] !== 0) return false;
    return true;
  }

  get width(): number {
    return this.#width;
  }

  #stepFrom(value: bigint): bigint {
    const { increment, minValue, maxValue } = this.definition;
    const next = value + increment;
    if (next > maxValue) return minValue;
    return next < minValue ? maxValue : next;
  }

  #reserve(): void {
    const { increment, minValue, maxValue } = this.definition;
    const room = increment > 0n ? (maxValue - this.#next) / increment : (minValue - this.#next) / increment;
    this.#left = room + 1n < BATCH ? room + 1n : BATCH;
    this.#reserved = this.#next + (this.#left - 1n) * increment;
    this.#onReserve(this);
  }
}
