import { expect, test } from 'vitest';
import { firstOf, isEmpty } from '../src/first-row.ts';

/** Notes whether whoever reads it said that they have had enough. */
function scan(rows: readonly number[]) {
  const seen = { isEnded: false };
  function* read() {
    try {
      yield* rows;
    } finally {
      seen.isEnded = true;
    }
  }
  return { seen, rows: read() };
}

test('a scan of which only the first row is wanted is ended', () => {
  const { seen, rows } = scan([7, 8]);
  expect(firstOf(rows)).toBe(7);
  expect(seen.isEnded).toBe(true);
});

test('a scan that is only asked for being empty is ended', () => {
  const { seen, rows } = scan([7, 8]);
  expect(isEmpty(rows)).toBe(false);
  expect(seen.isEnded).toBe(true);
});

test('an empty scan has no first row', () => {
  expect(firstOf(scan([]).rows)).toBeUndefined();
  expect(isEmpty(scan([]).rows)).toBe(true);
});
