// What a compiled type can do. `codec.ts` makes these; rooms that only use them need no more than this file.
import type { BsatnReader } from './reader.ts';
import type { BsatnValue } from './value.ts';
import type { BsatnWriter } from './writer.ts';

/** Identifies a value in a Map. Keys of one codec are comparable with each other only. */
export type MapKey = string | number | bigint;

export interface TypeCodec {
  /** Bytes that every value takes, or null where values differ in length. */
  readonly fixedSize: number | null;

  /** Checks the value at `offset` and returns its end. Throws `BsatnError` when it is malformed or short. */
  skip(bytes: Uint8Array, offset: number): number;

  /** The end of a value that was checked before: as `skip`, but faster, and without any check. */
  end(bytes: Uint8Array, offset: number): number;

  /** Reads the value at the cursor, checking it. */
  read(reader: BsatnReader): BsatnValue;

  /** Reads the value at `offset` (default 0), checking it. */
  decode(bytes: Uint8Array, offset?: number): { readonly value: BsatnValue; readonly end: number };

  /** Appends a value. Throws `BsatnError` when it does not fit the type. */
  write(writer: BsatnWriter, value: BsatnValue): void;

  encode(value: BsatnValue): Uint8Array<ArrayBuffer>;

  /**
   * Orders two checked values: integers by number, bools false first, strings and byte arrays bytewise, products field
   * by field, sums by tag and then payload, arrays element by element and then by length, floats with -0 equal to 0 and
   * NaN equal to itself after everything else.
   */
  compare(a: Uint8Array, aOffset: number, b: Uint8Array, bOffset: number): number;

  /** A Map key of the checked value in `[offset, end)`: two are equal exactly when `compare` finds the values equal. */
  keyString(bytes: Uint8Array, offset: number, end: number): MapKey;
}

/** What a kind of type has to bring; `finishCodec` adds what follows from it. */
export type CodecParts = Omit<TypeCodec, 'decode' | 'encode'>;
