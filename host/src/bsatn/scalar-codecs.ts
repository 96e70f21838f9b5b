// Codecs of bools, numbers and strings, and of byte arrays, which behave like strings without an encoding.
import type { ScalarKind } from './algebraic-type.ts';
import {
  bigUintAt,
  bytesKey,
  checkUtf8,
  compareBytes,
  decodeUtf8,
  endOf,
  f32At,
  f64At,
  u16At,
  u32At,
} from './bytes.ts';
import { BsatnError } from './error.ts';
import type { CodecParts } from './type-codec.ts';
import type { BsatnValue } from './value.ts';
import type { BsatnWriter } from './writer.ts';

const INTEGERS: { readonly [kind: string]: { readonly size: number; readonly signed: boolean } } = {
  I8: { size: 1, signed: true },
  U8: { size: 1, signed: false },
  I16: { size: 2, signed: true },
  U16: { size: 2, signed: false },
  I32: { size: 4, signed: true },
  U32: { size: 4, signed: false },
  I64: { size: 8, signed: true },
  U64: { size: 8, signed: false },
  I128: { size: 16, signed: true },
  U128: { size: 16, signed: false },
  I256: { size: 32, signed: true },
  U256: { size: 32, signed: false },
};

export function scalarParts(kind: ScalarKind): CodecParts {
  if (kind === 'Bool') return boolParts;
  if (kind === 'String') return stringParts;
  if (kind === 'F32' || kind === 'F64') return floatParts(kind);
  const integer = INTEGERS[kind];
  if (!integer) throw new BsatnError(`there is no scalar type ${kind}`);
  return integer.size <= 4
    ? smallIntegerParts(kind, integer.size, integer.signed)
    : wideIntegerParts(kind, integer.size, integer.signed);
}

/** The range of an integer kind, both ends included; null for what is no integer. */
export function integerRange(kind: string): { readonly min: bigint; readonly max: bigint } | null {
  const integer = INTEGERS[kind];
  if (!integer) return null;
  const bits = BigInt(integer.size * 8);
  return integer.signed
    ? { min: -(1n << (bits - 1n)), max: (1n << (bits - 1n)) - 1n }
    : { min: 0n, max: (1n << bits) - 1n };
}

export function unfit(kind: string, value: BsatnValue): BsatnError {
  const shown =
    typeof value === 'object' ? (Array.isArray(value) ? 'an array' : 'an object') : `${typeof value} ${value}`;
  return new BsatnError(`${kind} cannot hold ${shown}`);
}

const boolParts: CodecParts = {
  fixedSize: 1,
  skip(bytes, offset) {
    const end = endOf(bytes, offset, 1);
    const value = bytes[offset] as number;
    if (value > 1) throw new BsatnError(`a bool must be 0 or 1, not ${value}`);
    return end;
  },
  end: (_bytes, offset) => offset + 1,
  read: (reader) => reader.bool(),
  write(writer, value) {
    if (typeof value !== 'boolean') throw unfit('Bool', value);
    writer.bool(value);
  },
  compare: (a, aOffset, b, bOffset) => (a[aOffset] as number) - (b[bOffset] as number),
  keyString: (bytes, offset) => bytes[offset] as number,
};

function rawSmallInteger(size: number, signed: boolean): (bytes: Uint8Array, offset: number) => number {
  if (size === 1) {
    return signed
      ? (bytes, offset) => ((bytes[offset] as number) << 24) >> 24
      : (bytes, offset) => bytes[offset] as number;
  }
  if (size === 2) return signed ? (bytes, offset) => (u16At(bytes, offset) << 16) >> 16 : u16At;
  return signed ? (bytes, offset) => u32At(bytes, offset) | 0 : u32At;
}

function smallIntegerWriter(size: number): (writer: BsatnWriter, value: number) => void {
  if (size === 1) return (writer, value) => writer.u8(value);
  if (size === 2) return (writer, value) => writer.u16(value);
  return (writer, value) => writer.u32(value);
}

function smallIntegerParts(kind: ScalarKind, size: number, signed: boolean): CodecParts {
  const at = rawSmallInteger(size, signed);
  const put = smallIntegerWriter(size);
  const min = signed ? -(2 ** (size * 8 - 1)) : 0;
  const max = 2 ** (signed ? size * 8 - 1 : size * 8) - 1;
  return {
    fixedSize: size,
    skip: (bytes, offset) => endOf(bytes, offset, size),
    end: (_bytes, offset) => offset + size,
    read(reader) {
      const start = reader.offset;
      reader.offset = endOf(reader.bytes, start, size);
      return at(reader.bytes, start);
    },
    write(writer, value) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) throw unfit(kind, value);
      put(writer, value);
    },
    compare: (a, aOffset, b, bOffset) => at(a, aOffset) - at(b, bOffset),
    keyString: at,
  };
}

function compareWide(size: number, signed: boolean) {
  return (a: Uint8Array, aOffset: number, b: Uint8Array, bOffset: number): number => {
    let at = size - 1;
    if (signed) {
      const difference = ((a[aOffset + at] as number) << 24) - ((b[bOffset + at] as number) << 24);
      if (difference !== 0) return difference;
      at--;
    }
    for (; at >= 0; at--) {
      const difference = (a[aOffset + at] as number) - (b[bOffset + at] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** 64-bit keys become plain numbers while they are exact, which most ids are. */
function wideKey(bytes: Uint8Array, offset: number, end: number): string | number {
  if (end - offset !== 8) return bytesKey(bytes, offset, end);
  const high = u32At(bytes, offset + 4);
  return high < 0x200000 ? high * 0x1_0000_0000 + u32At(bytes, offset) : bytesKey(bytes, offset, end);
}

function wideIntegerParts(kind: ScalarKind, size: number, signed: boolean): CodecParts {
  const bits = size * 8;
  const fits = signed ? (value: bigint) => BigInt.asIntN(bits, value) : (value: bigint) => BigInt.asUintN(bits, value);
  return {
    fixedSize: size,
    skip: (bytes, offset) => endOf(bytes, offset, size),
    end: (_bytes, offset) => offset + size,
    read(reader) {
      const start = reader.offset;
      reader.offset = endOf(reader.bytes, start, size);
      const value = bigUintAt(reader.bytes, start, size);
      return signed ? BigInt.asIntN(bits, value) : value;
    },
    write(writer, value) {
      if (typeof value !== 'bigint' || fits(value) !== value) throw unfit(kind, value);
      if (size === 8) writer.u64(value);
      else if (size === 16) writer.u128(value);
      else writer.u256(value);
    },
    compare: compareWide(size, signed),
    keyString: wideKey,
  };
}

/** A total order: -0 equals 0, NaN equals itself and comes last. Map keys agree with it, because Map does the same. */
function compareFloats(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

function floatParts(kind: 'F32' | 'F64'): CodecParts {
  const size = kind === 'F32' ? 4 : 8;
  const at = kind === 'F32' ? f32At : f64At;
  return {
    fixedSize: size,
    skip: (bytes, offset) => endOf(bytes, offset, size),
    end: (_bytes, offset) => offset + size,
    read: (reader) => (kind === 'F32' ? reader.f32() : reader.f64()),
    write(writer, value) {
      if (typeof value !== 'number') throw unfit(kind, value);
      if (kind === 'F32') writer.f32(value);
      else writer.f64(value);
    },
    compare: (a, aOffset, b, bOffset) => compareFloats(at(a, aOffset), at(b, bOffset)),
    keyString: at,
  };
}

const endOfRun = (bytes: Uint8Array, offset: number) => offset + 4 + u32At(bytes, offset);

function skipRun(bytes: Uint8Array, offset: number): number {
  const start = endOf(bytes, offset, 4);
  return endOf(bytes, start, u32At(bytes, offset));
}

function compareRuns(a: Uint8Array, aOffset: number, b: Uint8Array, bOffset: number): number {
  return compareBytes(a, aOffset + 4, endOfRun(a, aOffset), b, bOffset + 4, endOfRun(b, bOffset));
}

const keyOfRun = (bytes: Uint8Array, offset: number, end: number) => bytesKey(bytes, offset + 4, end);

const stringParts: CodecParts = {
  fixedSize: null,
  skip(bytes, offset) {
    const end = skipRun(bytes, offset);
    checkUtf8(bytes, offset + 4, end);
    return end;
  },
  end: endOfRun,
  read(reader) {
    const start = reader.offset;
    reader.offset = skipRun(reader.bytes, start);
    return decodeUtf8(reader.bytes, start + 4, reader.offset);
  },
  write(writer, value) {
    if (typeof value !== 'string') throw unfit('String', value);
    writer.string(value);
  },
  compare: compareRuns,
  keyString: keyOfRun,
};

export const byteArrayParts: CodecParts = {
  fixedSize: null,
  skip: skipRun,
  end: endOfRun,
  read: (reader) => reader.byteArray(),
  write(writer, value) {
    if (!(value instanceof Uint8Array)) throw unfit('Array of U8', value);
    writer.byteArray(value);
  },
  compare: compareRuns,
  keyString: keyOfRun,
};
