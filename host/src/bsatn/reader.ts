// A cursor over BSATN bytes: every read checks bounds and moves on. Knows scalars and byte runs; `codec.ts` knows types.
import { bigUintAt, copyBytes, decodeUtf8, endOf, f32At, f64At, u16At, u32At } from './bytes.ts';
import { BsatnError } from './error.ts';

export class BsatnReader {
  readonly bytes: Uint8Array;
  offset: number;

  constructor(bytes: Uint8Array, offset = 0) {
    this.bytes = bytes;
    this.offset = offset;
  }

  get remaining(): number {
    return this.bytes.length - this.offset;
  }

  /** Throws when bytes are left over. */
  expectEnd(): void {
    if (this.remaining !== 0) throw new BsatnError(`${this.remaining} bytes are left over at byte ${this.offset}`);
  }

  bool(): boolean {
    const value = this.u8();
    if (value > 1) throw new BsatnError(`a bool must be 0 or 1, not ${value}`);
    return value === 1;
  }

  u8(): number {
    return this.bytes[this.#take(1)] as number;
  }

  i8(): number {
    return (this.u8() << 24) >> 24;
  }

  u16(): number {
    return u16At(this.bytes, this.#take(2));
  }

  i16(): number {
    return (this.u16() << 16) >> 16;
  }

  u32(): number {
    return u32At(this.bytes, this.#take(4));
  }

  i32(): number {
    return this.u32() | 0;
  }

  u64(): bigint {
    return this.#unsigned(8);
  }

  i64(): bigint {
    return BigInt.asIntN(64, this.#unsigned(8));
  }

  u128(): bigint {
    return this.#unsigned(16);
  }

  i128(): bigint {
    return BigInt.asIntN(128, this.#unsigned(16));
  }

  u256(): bigint {
    return this.#unsigned(32);
  }

  i256(): bigint {
    return BigInt.asIntN(256, this.#unsigned(32));
  }

  f32(): number {
    return f32At(this.bytes, this.#take(4));
  }

  f64(): number {
    return f64At(this.bytes, this.#take(8));
  }

  string(): string {
    const size = this.u32();
    const start = this.#take(size);
    return decodeUtf8(this.bytes, start, start + size);
  }

  /** A length-prefixed run of bytes, copied. */
  byteArray(): Uint8Array<ArrayBuffer> {
    return this.raw(this.u32());
  }

  /** The next `size` bytes, copied. */
  raw(size: number): Uint8Array<ArrayBuffer> {
    const start = this.#take(size);
    return copyBytes(this.bytes, start, start + size);
  }

  /** Moves on over `size` bytes. */
  skip(size: number): void {
    this.#take(size);
  }

  /** Elements one after the other, as many as the leading `u32` says. */
  array<T>(element: () => T): T[] {
    const count = this.u32();
    const values: T[] = [];
    for (let index = 0; index < count; index++) values.push(element());
    return values;
  }

  /** An `Option`: tag 0 is some, tag 1 is none. */
  option<T>(some: () => T): T | null {
    const tag = this.u8();
    if (tag > 1) throw new BsatnError(`an option has tag 0 or 1, not ${tag}`);
    return tag === 0 ? some() : null;
  }

  #unsigned(size: number): bigint {
    return bigUintAt(this.bytes, this.#take(size), size);
  }

  #take(size: number): number {
    const start = this.offset;
    this.offset = endOf(this.bytes, start, size);
    return start;
  }
}
