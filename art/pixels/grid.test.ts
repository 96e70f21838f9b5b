import { describe, expect, test } from 'vitest';
import { colored, grid } from './grid.ts';

describe('a picture written as text', () => {
  test('has a pixel for every letter and nothing for a dot', () => {
    const picture = colored(grid('cross', '\n  .a.\n  aba\n  .a.'), { a: 1, b: 2 });
    expect([picture.width, picture.height]).toEqual([3, 3]);
    expect([...picture.pixels]).toEqual([0, 1, 0, 1, 2, 1, 0, 1, 0]);
  });

  test('must not be ragged', () => {
    expect(() => grid('hat', 'aaa\naa')).toThrow('hat: row 1 is 2 wide, not 3');
  });

  test('must be plain ASCII: a Cyrillic o looks like ours', () => {
    expect(() => grid('hat', 'aоa')).toThrow('not plain ASCII');
  });

  test('must use letters that have a colour', () => {
    expect(() => colored(grid('hat', 'ax'), { a: 1 })).toThrow('hat: unknown slot "x" at 1,0');
  });
});
