// Raw access to bytes that codecs share: little-endian numbers, UTF-8, comparison, and strings that serve as Map keys.
// Nothing here checks bounds unless it says so: callers have done that once for a whole run of fields.
import { isUtf8 } from 'node:buffer';
import { BsatnError } from './error.ts';

/** Node's native slices take any Uint8Array, but its types only offer them on Buffer, and not under these names. */
interface NativeSlices {
  latin1Slice(this: Uint8Array, start: number, end: number): string;
  utf8Slice(this: Uint8Array, start: number, end: number): string;
}
const { latin1Slice, utf8Slice } = Buffer.prototype as unknown as NativeSlices;

const encoder = new TextEncoder();

export function u16At(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] as number) | ((bytes[offset + 1] as number) << 8);
}

export function u32At(bytes: Uint8Array, offset: number): number {
  return (
    ((bytes[offset] as number) |
      ((bytes[offset + 1] as number) << 8) |
      ((bytes[offset + 2] as number) << 16) |
      ((bytes[offset + 3] as number) << 24)) >>>
    0
  );
}

/** A little-endian unsigned integer of `size` bytes (a multiple of 8). */
export function bigUintAt(bytes: Uint8Array, offset: number, size: number): bigint {
  let value = 0n;
  for (let at = offset + size - 8; at >= offset; at -= 8) {
    const low = u32At(bytes, at);
    const high = u32At(bytes, at + 4);
    const word = high < 0x200000 ? BigInt(high * 0x1_0000_0000 + low) : (BigInt(high) << 32n) | BigInt(low);
    value = value === 0n ? word : (value << 64n) | word;
  }
  return value;
}

const floatBits = new DataView(new ArrayBuffer(8));

export function f32At(bytes: Uint8Array, offset: number): number {
  floatBits.setUint32(0, u32At(bytes, offset), true);
  return floatBits.getFloat32(0, true);
}

export function f64At(bytes: Uint8Array, offset: number): number {
  floatBits.setUint32(0, u32At(bytes, offset), true);
  floatBits.setUint32(4, u32At(bytes, offset + 4), true);
  return floatBits.getFloat64(0, true);
}

/** The end of `size` bytes from `offset`; throws when the input is shorter than that. */
export function endOf(bytes: Uint8Array, offset: number, size: number): number {
  const end = offset + size;
  if (end > bytes.length) {
    throw new BsatnError(`the input ends at byte ${bytes.length}, but ${size} bytes were expected at ${offset}`);
  }
  return end;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}

/** Up to this length a loop beats native code, which needs a view of its own. */
export const SHORT_TEXT = 64;

export function checkUtf8(bytes: Uint8Array, start: number, end: number): void {
  if (end - start <= SHORT_TEXT && isAscii(bytes, start, end)) return;
  if (!isUtf8(bytes.subarray(start, end))) throw new BsatnError(`the text at byte ${start} is not valid UTF-8`);
}

export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (start === end) return '';
  if (end - start <= SHORT_TEXT && isAscii(bytes, start, end)) return latin1Slice.call(bytes, start, end);
  checkUtf8(bytes, start, end);
  return utf8Slice.call(bytes, start, end);
}

/** Writes UTF-8 and returns its size; lone surrogates become U+FFFD, as everywhere on the web. */
export function encodeUtf8Into(text: string, target: Uint8Array): number {
  return encoder.encodeInto(text, target).written;
}

/** Bytes as a string with one character a byte: equal strings mean equal bytes, so it serves as a Map key. */
export function bytesKey(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return start === end ? '' : latin1Slice.call(bytes, start, end);
}

/** Up to this length a loop beats native code here, too. */
const SHORT_COPY = 64;

/** A copy of the bytes from `start` to before `end`, in a buffer of its own. */
export function copyBytes(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  const size = end - start;
  if (size > SHORT_COPY) return new Uint8Array(bytes.subarray(start, end));
  const copy = new Uint8Array(size);
  for (let at = 0; at < size; at++) copy[at] = bytes[start + at] as number;
  return copy;
}

/** Bytewise order; where one is the beginning of the other, the shorter comes first. */
export function compareBytes(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  const shared = Math.min(aEnd - aStart, bEnd - bStart);
  for (let at = 0; at < shared; at++) {
    const difference = (a[aStart + at] as number) - (b[bStart + at] as number);
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, 0, a.length, b, 0, b.length) === 0;
}
