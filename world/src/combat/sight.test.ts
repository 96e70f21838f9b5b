import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn, open } from '../movement/testing-grounds.ts';
import { tileCentre } from '../movement/units.ts';
import { hasClearView } from './sight.ts';

const middle = (tileX: number, tileY: number) => ({ x: tileCentre(tileX), y: tileCentre(tileY) });

describe('a view', () => {
  test('is blocked by a wall between, and not by what stands beside or behind', () => {
    const wall = drawn('.....', '..#..', '.....');
    expect(hasClearView(middle(0, 1), middle(4, 1), wall)).toBe(false);
    expect(hasClearView(middle(0, 0), middle(4, 0), wall)).toBe(true);
    expect(hasClearView(middle(0, 1), middle(1, 1), wall)).toBe(true);
  });

  test('goes past a corner, but not between two', () => {
    expect(hasClearView(middle(0, 0), middle(1, 1), drawn('.#', '..'))).toBe(true);
    expect(hasClearView(middle(0, 0), middle(1, 1), drawn('.#', '#.'))).toBe(false);
  });

  test('is clear from and to a blocked tile: who stands in a doorway can be seen', () => {
    expect(hasClearView(middle(0, 0), middle(2, 0), drawn('#.#'))).toBe(true);
  });

  test('is clear wherever nothing blocks, and is the same from both ends where one thing does', () => {
    const place = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(place, place, place, place, (x1, y1, x2, y2) => {
        expect(hasClearView({ x: x1, y: y1 }, { x: x2, y: y2 }, open)).toBe(true);
      }),
    );
  });
});
