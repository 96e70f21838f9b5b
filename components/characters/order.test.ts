import { describe, expect, test } from 'vitest';
import { movedBy, movedTo } from './order.ts';

const order = [1, 2, 3, 4];

describe('a character that is moved to the place of another', () => {
  test.each([
    [1, 3, [2, 3, 1, 4]],
    [4, 1, [4, 1, 2, 3]],
    [2, 2, order],
    [9, 1, order],
    [1, 9, order],
  ])('%i to %i', (id, target, after) => {
    expect(movedTo(order, id, target)).toEqual(after);
  });
});

describe('a character that goes one place on', () => {
  test('changes places with its neighbour', () => {
    expect(movedBy(order, 2, -1)).toEqual([2, 1, 3, 4]);
    expect(movedBy(order, 2, 1)).toEqual([1, 3, 2, 4]);
  });

  test('stays where there is no further place', () => {
    expect(movedBy(order, 1, -1)).toBeNull();
    expect(movedBy(order, 4, 1)).toBeNull();
    expect(movedBy(order, 9, 1)).toBeNull();
  });
});
