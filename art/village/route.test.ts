import { describe, expect, test } from 'vitest';
import { findRoute } from './route.ts';

const room = ['.....', '.###.', '.#...', '.#.#.', '...#.'];
const ground = {
  width: 5,
  height: 5,
  solidAt: (x: number, y: number) => room[y]?.[x] === '#',
  isPaved: () => true,
};

describe('a route', () => {
  test('goes round what blocks, tile by tile', () => {
    const route = findRoute(ground, { x: 0, y: 2 }, { x: 2, y: 2 });
    expect(route[0]).toEqual({ x: 0, y: 2 });
    expect(route.at(-1)).toEqual({ x: 2, y: 2 });
    expect(route.some(({ x, y }) => ground.solidAt(x, y))).toBe(false);
    const steps = route
      .slice(1)
      .map(({ x, y }, i) => Math.abs(x - (route[i]?.x ?? 0)) + Math.abs(y - (route[i]?.y ?? 0)));
    expect(new Set(steps)).toEqual(new Set([1]));
  });

  test('prefers the path to the shortcut', () => {
    const meadow = { width: 5, height: 3, solidAt: () => false, isPaved: (_: number, y: number) => y === 2 };
    const route = findRoute(meadow, { x: 0, y: 2 }, { x: 4, y: 2 });
    expect(route.every(({ y }) => y === 2)).toBe(true);
  });

  test('that does not exist is empty', () => {
    const walled = { width: 3, height: 1, solidAt: (x: number) => x === 1, isPaved: () => true };
    expect(findRoute(walled, { x: 0, y: 0 }, { x: 2, y: 0 })).toEqual([]);
  });
});
