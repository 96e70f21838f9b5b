import { regions, worldMap } from '@hollowmere/world/map';
import { expect, test } from 'vitest';
import { FOG_PIXELS_A_TILE, type MapFog, mapFog } from './map-fog.ts';

const FIELDS = 12;
const opacityAt = ({ width, pixels }: MapFog, tileX: number, tileY: number) =>
  pixels[(tileY * FOG_PIXELS_A_TILE * width + tileX * FOG_PIXELS_A_TILE) * 4 + 3];

test('the map is bare where one has not been, and shows what one has seen, and the village to everybody', () => {
  expect(opacityAt(mapFog(worldMap, new Set()), 40, 14)).toBe(255);
  const fog = mapFog(worldMap, new Set([FIELDS]));
  expect(opacityAt(fog, 40, 14)).toBe(0);
  expect(opacityAt(fog, 60, 58)).toBe(0);
  expect(opacityAt(fog, 5, 2)).toBe(255);
  expect(opacityAt(fog, 60, 180)).toBe(255);
  expect(opacityAt(fog, 220, 240)).toBe(255);
});

test('nothing of it is left where every place is found', () => {
  const { pixels } = mapFog(worldMap, new Set(regions.map(({ id }) => id)));
  expect(pixels.every((part) => part === 0)).toBe(true);
});
