import { markOf, worldMap } from '@hollowmere/world/map';
import { describe, expect, test } from 'vitest';
import { ramps, shaded } from '../palette.ts';
import { paintGround, paintStirringGround, unmarked } from './paint.ts';

/** The jetty and its beach: nearly every kind of ground meets here. */
const shore = { left: 1264, top: 960, width: 160, height: 96 };
const whole = paintGround(worldMap, shore);

describe('the painted ground', () => {
  test('fits without a seam, however it is cut', () => {
    const part = paintGround(worldMap, { left: shore.left + 64, top: shore.top + 32, width: 40, height: 40 });
    for (let y = 0; y < 40; y++)
      for (let x = 0; x < 40; x++)
        if (part.get(x, y) !== whole.get(x + 64, y + 32)) expect.fail(`differs at ${x},${y}`);
  });

  test.each([
    ['the Hollow Heart, with rock and fire', 2960, 3620],
    ['the meres of Sallowfen', 2560, 2080],
    ['the downs below the crags', 3200, 40],
  ])('fits in %s, too', (_place, left, top) => {
    const large = paintGround(worldMap, { left, top, width: 200, height: 160 });
    const small = paintGround(worldMap, { left: left + 90, top: top + 70, width: 60, height: 60 });
    for (let y = 0; y < 60; y++)
      for (let x = 0; x < 60; x++)
        if (small.get(x, y) !== large.get(x + 90, y + 70)) expect.fail(`differs at ${x},${y}`);
  });

  test('covers every pixel, in the colours of the palette and their shadows', () => {
    const plain = Object.values(ramps).flat();
    const allowed = new Set([...plain, ...plain.map(shaded)]);
    expect([...new Set(whole.pixels)].filter((color) => !allowed.has(color))).toEqual([]);
  });

  test('shows water where the map has water, but for the five pixels a border may wander', () => {
    const lake = new Set([...ramps.lake, ...ramps.lake.map(shaded)]);
    const isWet = (tileX: number, tileY: number) => worldMap.terrainAt(tileX, tileY) === 'water';
    for (let tileY = 60; tileY < 66; tileY++)
      for (let tileX = 80; tileX < 88; tileX++) {
        const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => isWet(tileX + dx, tileY + dy)));
        if (around.some((wet) => wet !== around[4])) continue;
        const color = whole.get(tileX * 16 + 8 - shore.left, tileY * 16 + 8 - shore.top);
        expect(lake.has(color), `${tileX},${tileY}`).toBe(isWet(tileX, tileY));
      }
  });

  test('has marks on what moves, and is the same without them', () => {
    const stirring = paintStirringGround(worldMap, shore);
    expect(unmarked(stirring).pixels).toEqual(whole.pixels);
    const marks = new Set([...stirring.pixels].map((color) => 255 - (color >>> 24)));
    expect([...marks].sort()).toEqual([markOf('still'), markOf('water'), markOf('grass')]);
  });
});
