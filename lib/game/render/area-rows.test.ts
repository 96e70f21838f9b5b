import { TILE_UNITS } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import type { Telegraph } from '../core/fight/telegraphs.ts';
import { edgesOf, type Row, rowsOf } from './area-rows.ts';

const whose = { entity: 1, share: 0.5, isHostile: true, x: 10 * TILE_UNITS, y: 10 * TILE_UNITS };
const circle: Telegraph = { ...whose, shape: 'circle', radius: 2 * TILE_UNITS };
const arc: Telegraph = { ...whose, shape: 'arc', radius: 2 * TILE_UNITS, angle: 0 };
const line: Telegraph = {
  ...whose,
  shape: 'line',
  length: 4 * TILE_UNITS,
  halfWidth: TILE_UNITS / 2,
  angle: Math.PI / 4,
};

const pixels = (rows: readonly Row[]) => rows.reduce((sum, { left, right }) => sum + right - left, 0);
const covers = (rows: readonly Row[], x: number, y: number) =>
  rows.some((row) => row.y === y && row.left <= x && x < row.right);

describe('the rows of an area', () => {
  it('fill as many pixels as the area has', () => {
    expect(pixels(rowsOf(circle, 1)) / (Math.PI * 32 ** 2)).toBeCloseTo(1, 1);
    expect(pixels(rowsOf(circle, 0.5)) / (Math.PI * 16 ** 2)).toBeCloseTo(1, 1);
    expect(pixels(rowsOf(arc, 1)) / ((Math.PI * 32 ** 2) / 3)).toBeCloseTo(1, 1);
    expect(pixels(rowsOf(line, 1)) / (64 * 16)).toBeCloseTo(1, 1);
  });

  it('lie where it strikes', () => {
    expect(covers(rowsOf(arc, 1), 160 + 20, 160)).toBe(true);
    expect(covers(rowsOf(arc, 1), 160 - 20, 160)).toBe(false);
    expect(covers(rowsOf(line, 1), 160 + 30, 160 + 30)).toBe(true);
    expect(covers(rowsOf(line, 1), 160 + 30, 160 - 30)).toBe(false);
  });
});

describe('the edge of an area', () => {
  it('is closed: nothing inside touches what is outside', () => {
    for (const area of [circle, arc, line]) {
      const rows = rowsOf(area, 1);
      const edges = edgesOf(rows);
      for (const { y, left, right } of rows)
        for (let x = left; x < right; x++) {
          if (covers(edges, x, y)) continue;
          for (const [dx, dy] of [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
          ] as const)
            expect(covers(rows, x + dx, y + dy), `${area.shape} at ${x},${y}`).toBe(true);
        }
    }
  });
});
