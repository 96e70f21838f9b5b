import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bucket, isFull, type Limit, spend } from './limits.ts';

const limit: Limit = { capacity: 3, refillMicros: 1_000_000n };

function spendAll(times: readonly bigint[]): ('ok' | 'too_fast')[] {
  let bucket: Bucket | undefined;
  return times.map((now) => {
    const next = spend(bucket, limit, now);
    if (next === 'too_fast') return next;
    bucket = next;
    return 'ok';
  });
}

test('as many acts as the bucket holds may come at once', () => {
  expect(spendAll([0n, 0n, 0n, 0n])).toEqual(['ok', 'ok', 'ok', 'too_fast']);
});

test('one more may come after each span, not a moment sooner', () => {
  expect(spendAll([0n, 0n, 0n, 999_999n, 1_000_000n, 1_000_001n])).toEqual([
    'ok',
    'ok',
    'ok',
    'too_fast',
    'ok',
    'too_fast',
  ]);
});

test('part of a span is not lost by acting in the middle of it', () => {
  expect(spendAll([0n, 0n, 0n, 1_500_000n, 2_000_000n])).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

test('time that runs backwards refills nothing and takes nothing', () => {
  expect(spendAll([5_000_000n, 0n, 0n])).toEqual(['ok', 'ok', 'ok']);
  expect(spendAll([5_000_000n, 5_000_000n, 5_000_000n, 0n])).toEqual(['ok', 'ok', 'ok', 'too_fast']);
});

test('a clock that is set back by an hour keeps nobody waiting for an hour', () => {
  expect(spendAll([3_600_000_000n, 3_600_000_000n, 3_600_000_000n, 0n])).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test('over any span no more is allowed than the bucket and its refills', () => {
  const times = fc
    .array(fc.bigInt({ min: 0n, max: 10_000_000n }), { maxLength: 60 })
    .map((all) => all.sort((a, b) => (a < b ? -1 : 1)));
  fc.assert(
    fc.property(times, (sorted) => {
      const accepted = sorted.filter((_, i) => spendAll(sorted)[i] === 'ok');
      const span = (accepted.at(-1) ?? 0n) - (accepted[0] ?? 0n);
      expect(accepted.length).toBeLessThanOrEqual(3 + Number(span / limit.refillMicros) + 1);
    }),
  );
});

test('a bucket is full again when everything spent has come back', () => {
  const bucket = spend(undefined, limit, 0n) as Bucket;
  expect(isFull(bucket, limit, 999_999n)).toBe(false);
  expect(isFull(bucket, limit, 1_000_000n)).toBe(true);
});
