import { describe, expect, test } from 'vitest';
import { type Direction, directionFrom, facingAfter, isDiagonal, isDirection, signX, signY } from './direction.ts';
import { chunkOf, chunkOfTile, chunksAround } from './units.ts';

describe('chunks', () => {
  test('are 16 tiles wide and numbered row by row, 256 to a row', () => {
    expect(chunkOf(0, 0)).toBe(0);
    expect(chunkOf(16 * 256 - 1, 0)).toBe(0);
    expect(chunkOf(16 * 256, 0)).toBe(1);
    expect(chunkOf(0, 16 * 256)).toBe(256);
    expect(chunkOfTile(58, 78)).toBe(4 * 256 + 3);
  });

  test('have eight neighbours, fewer at the edge of the world', () => {
    expect(chunksAround(257)).toEqual([0, 1, 2, 256, 257, 258, 512, 513, 514]);
    expect(chunksAround(0)).toEqual([0, 1, 256, 257]);
    expect(chunksAround(65535)).toEqual([254 * 256 + 254, 254 * 256 + 255, 255 * 256 + 254, 65535]);
  });
});

describe('directions', () => {
  test('go clockwise from north, with y to the south', () => {
    const signs = [1, 2, 3, 4, 5, 6, 7, 8].map((d) => [signX(d as Direction), signY(d as Direction)]);
    expect(signs).toEqual([
      [0, -1],
      [1, -1],
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
    ]);
  });

  test('are found again from their signs', () => {
    for (let d = 0; d <= 8; d++) expect(directionFrom(signX(d as Direction), signY(d as Direction))).toBe(d);
    expect(directionFrom(-0.3, 7)).toBe(6);
  });

  test('every second one is diagonal', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].filter((d) => isDiagonal(d as Direction))).toEqual([2, 4, 6, 8]);
  });

  test('from outside are checked', () => {
    expect([0, 8].every(isDirection)).toBe(true);
    expect([9, -1, 1.5, Number.NaN].some(isDirection)).toBe(false);
  });

  test('are looked in until somebody turns', () => {
    expect(facingAfter(0, 7)).toBe(7);
    expect(facingAfter(2, 7)).toBe(2);
  });
});
