import { describe, expect, test } from 'vitest';
import { barsOf, lineOf } from './chart-shapes.ts';

const size = { width: 70, height: 40 };

describe('bars', () => {
  test('share the width, and the highest fills the height', () => {
    const bars = barsOf([0, 5, 10], { width: 60, height: 40 }, 4);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [2, 16],
      [22, 16],
      [42, 16],
    ]);
    expect(bars.map(({ height }) => height)).toEqual([1, 20, 40]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([40, 40, 40]);
  });

  test('of a week in which nobody came are a line at the bottom', () => {
    expect(new Set(barsOf([0, 0, 0], size, 4).map(({ height }) => height))).toEqual(new Set([1]));
  });
});

describe('a line', () => {
  test('runs from the left edge to the right one', () => {
    expect(lineOf([0, 50, 100], size, 100)).toBe('0,40 35,20 70,0');
  });

  test('stays below the top, however late a tick was', () => {
    expect(lineOf([1_000, 0], size, 100)).toBe('0,0 70,40');
  });

  test('of one minute is a point, and of none nothing', () => {
    expect(lineOf([50], size, 100)).toBe('0,20');
    expect(lineOf([], size, 100)).toBe('');
  });
});
