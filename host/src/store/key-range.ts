// A range over an index: some leading key columns given exactly, the next one between two bounds, the rest free.
import type { KeyShape } from './key-shape.ts';

/** `bytes` is the BSATN of one value of the bounded column. */
export type Bound =
  | { readonly kind: 'included'; readonly bytes: Uint8Array }
  | { readonly kind: 'excluded'; readonly bytes: Uint8Array }
  | { readonly kind: 'unbounded' };

export interface KeyRange {
  /** BSATN of the exact leading columns, one after the other. */
  readonly prefix: Uint8Array;
  readonly prefixColumns: number;
  readonly lower: Bound;
  readonly upper: Bound;
}

/** Where a key stands: both are asked about keys in the index's order. */
export interface RangeTest<K> {
  readonly isBelow: (key: K) => boolean;
  readonly isAbove: (key: K) => boolean;
}

/** The test for keys as bytes. */
export function bytesRangeTest(shape: KeyShape, range: KeyRange): RangeTest<Uint8Array> {
  const exact = shape.parts.slice(0, range.prefixColumns);
  const bounded = shape.parts[range.prefixColumns];
  const compareTo = (key: Uint8Array, bound: Bound): number => {
    let keyAt = 0;
    let prefixAt = 0;
    for (const part of exact) {
      const difference = part.compare(key, keyAt, range.prefix, prefixAt);
      if (difference !== 0) return difference;
      keyAt = part.end(key, keyAt);
      prefixAt = part.end(range.prefix, prefixAt);
    }
    return bound.kind === 'unbounded' || bounded === undefined ? 0 : bounded.compare(key, keyAt, bound.bytes, 0);
  };
  return rangeTest(range, compareTo);
}

/** The test for keys that are numbers themselves. */
export function numberRangeTest(shape: KeyShape, range: KeyRange): RangeTest<number> {
  const limit = (bound: Bound) =>
    bound.kind === 'unbounded' ? 0 : (shape.codec.keyString(bound.bytes, 0, bound.bytes.length) as number);
  const lower = limit(range.lower);
  const upper = limit(range.upper);
  return rangeTest(range, (key, bound) => {
    if (bound.kind === 'unbounded') return 0;
    return key - (bound === range.lower ? lower : upper);
  });
}

/** `compareTo` gives 0 where prefix and value agree, or where the prefix agrees and there is no bound. */
function rangeTest<K>(range: KeyRange, compareTo: (key: K, bound: Bound) => number): RangeTest<K> {
  const { lower, upper } = range;
  return {
    isBelow: (key) => {
      const difference = compareTo(key, lower);
      return lower.kind === 'excluded' ? difference <= 0 : difference < 0;
    },
    isAbove: (key) => {
      const difference = compareTo(key, upper);
      return upper.kind === 'excluded' ? difference >= 0 : difference > 0;
    },
  };
}

/** The key of a range that can only hold one: every column is given, and both bounds are the same. Null for others. */
export function exactKey(shape: KeyShape, range: KeyRange): Uint8Array | null {
  const { lower, upper } = range;
  if (range.prefixColumns !== shape.parts.length - 1) return null;
  if (lower.kind !== 'included' || upper.kind !== 'included') return null;
  if (Buffer.compare(lower.bytes, upper.bytes) !== 0) return null;
  return Buffer.concat([range.prefix, lower.bytes]);
}
