// Reads the keys and ranges that a module hands over for an index, checking every byte of them.
import { BsatnError, type MapKey, type TypeCodec } from '../bsatn/codec.ts';
import { type Bound, exactKey, type KeyRange } from '../store/key-range.ts';
import type { TableIndex } from '../store/table-index.ts';
import { Errno } from './errno.ts';
import type { SyscallContext } from './syscall-context.ts';

/** The Map key in the first `length` bytes. */
export function readKey(context: SyscallContext, index: TableIndex, bytes: Uint8Array, length: number): MapKey {
  if (endOfValue(context, index.shape.codec, bytes, 0) !== length) context.fail(Errno.bsatnDecodeError);
  return index.keyOf(bytes, length);
}

/** How a range stands in a buffer: prefix, lower bound and upper bound, one after the other. */
export interface RangeLengths {
  readonly prefix: number;
  readonly prefixColumns: number;
  readonly lower: number;
  /** 0 when the upper bound is the lower one. */
  readonly upper: number;
}

export function readRange(
  context: SyscallContext,
  index: TableIndex,
  bytes: Uint8Array,
  lengths: RangeLengths,
): KeyRange {
  if (!index.supportsRanges) context.fail(Errno.wrongIndexAlgorithm);
  const { prefixColumns } = lengths;
  const bounded = index.shape.parts[prefixColumns];
  if (bounded === undefined) context.fail(Errno.bsatnDecodeError);
  context.checkLength(bytes, lengths.prefix + lengths.lower + lengths.upper);
  const lowerStart = lengths.prefix;
  const upperStart = lowerStart + lengths.lower;
  const prefix = prefixColumns === 0 ? bytes.subarray(0, 0) : bytes.subarray(0, lengths.prefix);
  checkPrefix(context, index, prefix, prefixColumns);
  const lower = readBound(context, bounded, bytes.subarray(lowerStart, upperStart));
  const upper =
    lengths.upper === 0 ? lower : readBound(context, bounded, bytes.subarray(upperStart, upperStart + lengths.upper));
  return { prefix, prefixColumns, lower, upper };
}

/** The one key that a range can hold, or null for a real range. */
export function exactKeyOf(index: TableIndex, range: KeyRange): MapKey | null {
  const key = exactKey(index.shape, range);
  return key && index.keyOf(key, key.length);
}

function checkPrefix(context: SyscallContext, index: TableIndex, prefix: Uint8Array, columns: number): void {
  let at = 0;
  for (const part of index.shape.parts.slice(0, columns)) at = endOfValue(context, part, prefix, at);
  if (at !== prefix.length) context.fail(Errno.bsatnDecodeError);
}

function readBound(context: SyscallContext, codec: TypeCodec, bytes: Uint8Array): Bound {
  const tag = bytes[0];
  if (tag === 2 && bytes.length === 1) return { kind: 'unbounded' };
  if (tag !== 0 && tag !== 1) context.fail(Errno.bsatnDecodeError);
  const value = bytes.subarray(1);
  if (endOfValue(context, codec, value, 0) !== value.length) context.fail(Errno.bsatnDecodeError);
  return { kind: tag === 0 ? 'included' : 'excluded', bytes: value };
}

function endOfValue(context: SyscallContext, codec: TypeCodec, bytes: Uint8Array, offset: number): number {
  try {
    return codec.skip(bytes, offset);
  } catch (error) {
    if (error instanceof BsatnError) context.fail(Errno.bsatnDecodeError);
    throw error;
  }
}
