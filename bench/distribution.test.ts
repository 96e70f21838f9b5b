import { expect, test } from 'vitest';
import { Distribution } from './distribution.ts';

test('half of a hundred durations do not exceed the fiftieth, and 99 % the last but one', () => {
  const durations = new Distribution();
  for (let millis = 100; millis >= 1; millis--) durations.add(millis);
  expect(durations.quantile(0.5)).toBe(50);
  expect(durations.quantile(0.99)).toBe(99);
});

test('what several processes counted adds up', () => {
  const [one, other, both] = [new Distribution(), new Distribution(), new Distribution()];
  one.add(1.04);
  other.add(1);
  other.add(7);
  both.addAll(one.counts());
  both.addAll(other.counts());
  expect(both.count).toBe(3);
  expect(both.counts()).toContainEqual([10, 2]);
  expect(both.quantile(1)).toBe(7);
});

test('where nothing was counted there is no figure', () => {
  expect(new Distribution().quantile(0.5)).toBeNaN();
});
