import { expect, test } from 'vitest';
import { AMOUNTS, manyOf } from './amount.ts';

test('one, a few or all of what there is, never more than that', () => {
  const ofMost = (most: number) => AMOUNTS.map((amount) => manyOf(amount, most));
  expect(ofMost(20)).toEqual([1, 5, 20]);
  expect(ofMost(3)).toEqual([1, 3, 3]);
});

test('of what there can be none of, one: it says why not', () => {
  expect(AMOUNTS.map((amount) => manyOf(amount, 0))).toEqual([1, 1, 1]);
});
