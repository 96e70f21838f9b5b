// Reach on a drawn ground: `#` is a wall, `~` water, the rest free.
import { describe, expect, test } from 'vitest';
import { tileCentre } from '../movement/units.ts';
import { canReachPoint, canReachTile, fixtures, REACH, type Reacher, spots, worldMap } from './index.ts';

const at = (tileX: number, tileY: number) => ({ x: tileCentre(tileX), y: tileCentre(tileY) });

/** Somebody at `a`, and what they reach for at `b`. */
function drawn(...rows: readonly string[]): { readonly reacher: Reacher; readonly goal: [number, number] } {
  const find = (letter: string): [number, number] => {
    const tileY = rows.findIndex((row) => row.includes(letter));
    return [rows[tileY]?.indexOf(letter) ?? 0, tileY];
  };
  const on = (tileX: number, tileY: number) => rows[tileY]?.[tileX] ?? '#';
  const solid = (tileX: number, tileY: number) => '#~'.includes(on(tileX, tileY));
  const terrainAt = (tileX: number, tileY: number) => (on(tileX, tileY) === '~' ? 'water' : 'grass');
  return { reacher: { from: at(...find('a')), reach: REACH, solid, map: { terrainAt } }, goal: find('b') };
}

const reaches = (...rows: readonly string[]): boolean => {
  const { reacher, goal } = drawn(...rows);
  const [tileX, tileY] = goal;
  expect(canReachTile(reacher, { tileX, tileY })).toBe(canReachPoint(reacher, at(tileX, tileY)));
  return canReachPoint(reacher, at(tileX, tileY));
};

describe('one reaches', () => {
  test('two tiles far, and no farther', () => {
    expect(reaches('a.b')).toBe(true);
    const { reacher } = drawn('a...b');
    expect(canReachPoint(reacher, at(3, 0))).toBe(false);
    expect(canReachTile(reacher, { tileX: 2, tileY: 0 })).toBe(true);
    expect(canReachTile(reacher, { tileX: 3, tileY: 0 })).toBe(false);
  });

  test('not through a wall, nor through a corner', () => {
    expect(reaches('..#..', '..#..', '.a#b.', '..#..', '..#..')).toBe(false);
    expect(reaches('....#', '.a.#.', '..#b.', '.#...')).toBe(false);
  });

  test('round what one could step round, and over the end of a counter', () => {
    expect(reaches('.....', '.a#b.', '.....')).toBe(true);
    expect(reaches('.b...', '.###.', '.a...')).toBe(true);
  });

  test('over water', () => {
    expect(reaches('#~#', 'a~b', '#~#')).toBe(true);
  });

  test('what stands in a niche of the wall, from the front of it only', () => {
    const rows = ['#####', '##b##', '#####'] as const;
    const { reacher } = drawn('..a..', ...rows, '.....');
    const { reacher: behind } = drawn('.....', ...rows, '..a..');
    expect([canReachPoint(reacher, at(2, 2)), canReachPoint(behind, at(2, 2))]).toEqual([false, false]);
    expect(reaches('#####', '##b##', '..a..')).toBe(true);
  });
});

describe('on the map', () => {
  const solid = worldMap.solidGiven(() => true);
  const around = (tileX: number, tileY: number) =>
    [-2, -1, 0, 1, 2]
      .flatMap((dy) => [-2, -1, 0, 1, 2].map((dx) => [tileX + dx, tileY + dy] as const))
      .filter(([x, y]) => !solid(x, y))
      .map(([x, y]): Reacher => ({ from: at(x, y), reach: REACH, solid, map: worldMap }));

  test('everything that stands there is reached from most of the ground beside it', () => {
    for (const { id, tileX, tileY } of fixtures) {
      const places = around(tileX, tileY);
      const good = places.filter((reacher) => canReachTile(reacher, { tileX, tileY }));
      expect([id, good.length * 2 > places.length]).toEqual([id, true]);
    }
  });

  test('all townsfolk are spoken to from most of the ground beside them', () => {
    for (const [key, day] of Object.entries(spots)) {
      for (const [tileX, tileY] of Object.values(day)) {
        const places = around(tileX, tileY);
        const good = places.filter((reacher) => canReachPoint(reacher, at(tileX, tileY)));
        expect([key, good.length * 2 > places.length]).toEqual([key, true]);
      }
    }
  });
});
