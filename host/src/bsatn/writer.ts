// Writes little-endian BSATN into a buffer that grows. Knows scalars and byte runs; `codec.ts` knows types.
import { encodeUtf8Into, SHORT_TEXT } from './bytes.ts';
import { BsatnError } from './error.ts';

const INITIAL_SIZE = 256;

/** Encodes with a writer that is used again and again; `write` must not encode with it itself. */
export function encodeWith(write: (writer: BsatnWriter) => void): Uint8Array<ArrayBuffer> {
  shared.clear();
  write(shared);
  return shared.finish();
}

export class BsatnWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  constructor(initialSize = INITIAL_SIZE) {
    this.#bytes = new Uint8Array(initialSize);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of what was written, with a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** What was written, without a copy: valid until the next write or `clear`. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was written and keeps the buffer for the next use. */
  clear(): void {
    this.#length = 0;
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }

  u8(value: number): void {
    const at = this.#take(1);
    this.#view.setUint8(at, value);
  }

  i8(value: number): void {
    const at = this.#take(1);
    this.#view.setInt8(at, value);
  }

  u16(value: number): void {
    const at = this.#take(2);
    this.#view.setUint16(at, value, true);
  }

  i16(value: number): void {
    const at = this.#take(2);
    this.#view.setInt16(at, value, true);
  }

  u32(value: number): void {
    const at = this.#take(4);
    this.#view.setUint32(at, value, true);
  }

  i32(value: number): void {
    const at = this.#take(4);
    this.#view.setInt32(at, value, true);
  }

  u64(value: bigint): void {
    const at = this.#take(8);
    this.#view.setBigUint64(at, value, true);
  }

  i64(value: bigint): void {
    const at = this.#take(8);
    this.#view.setBigInt64(at, value, true);
  }

  u128(value: bigint): void {
    this.#words(value, 2);
  }

  i128(value: bigint): void {
    this.#words(value, 2);
  }

  u256(value: bigint): void {
    this.#words(value, 4);
  }

  i256(value: bigint): void {
    this.#words(value, 4);
  }

  f32(value: number): void {
    const at = this.#take(4);
    this.#view.setFloat32(at, value, true);
  }

  f64(value: number): void {
    const at = this.#take(8);
    this.#view.setFloat64(at, value, true);
  }

  /** A `u32` length and the text in UTF-8. */
  string(text: string): void {
    // A UTF-16 unit never takes more than three bytes of UTF-8.
    const start = this.#take(4 + text.length * 3);
    const size = this.#shortAscii(text, start + 4) ?? encodeUtf8Into(text, this.#bytes.subarray(start + 4));
    this.#view.setUint32(start, size, true);
    this.#length = start + 4 + size;
  }

  /** A `u32` length and the bytes. */
  byteArray(bytes: Uint8Array): void {
    this.u32(bytes.length);
    this.raw(bytes);
  }

  /** The bytes as they are. */
  raw(bytes: Uint8Array): void {
    const at = this.#take(bytes.length);
    this.#bytes.set(bytes, at);
  }

  /** Those from `start` to before `end`, which are few: a view of them would cost more than copying one by one. */
  run(bytes: Uint8Array, start: number, end: number): void {
    const to = this.#take(end - start);
    const own = this.#bytes;
    for (let at = start; at < end; at++) own[to + at - start] = bytes[at] as number;
  }

  /** Overwrites four bytes already written: for counts that are known only afterwards. */
  patchU32(offset: number, value: number): void {
    if (offset + 4 > this.#length) throw new BsatnError(`nothing was written at byte ${offset}`);
    this.#view.setUint32(offset, value, true);
  }

  /** Writes short ASCII without the cost of a view, and returns its size; null for other texts. */
  #shortAscii(text: string, start: number): number | null {
    if (text.length > SHORT_TEXT) return null;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) return null;
      this.#bytes[start + at] = unit;
    }
    return text.length;
  }

  #words(value: bigint, count: number): void {
    const start = this.#take(count * 8);
    let rest = value;
    for (let word = 0; word < count; word++) {
      this.#view.setBigUint64(start + word * 8, BigInt.asUintN(64, rest), true);
      rest >>= 64n;
    }
  }

  /** Makes room, which may replace buffer and view: call it before touching either. */
  #take(size: number): number {
    const start = this.#length;
    const end = start + size;
    if (end > this.#bytes.length) this.#grow(end);
    this.#length = end;
    return start;
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

const shared = new BsatnWriter();
