import { expect, test } from 'vitest';
import { EAST, NORTH, NORTH_EAST, NORTH_WEST, SOUTH, turnedBy, WEST } from './direction.ts';

test('a turn goes clockwise by eighths, the other way below none, and past north', () => {
  expect(turnedBy(NORTH, 1)).toBe(NORTH_EAST);
  expect(turnedBy(NORTH, -1)).toBe(NORTH_WEST);
  expect(turnedBy(NORTH, 0)).toBe(NORTH);
  expect(turnedBy(WEST, 4)).toBe(EAST);
  expect(turnedBy(SOUTH, -12)).toBe(NORTH);
});
