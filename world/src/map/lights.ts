// What shines at night and under the earth: lamps and fires by what stands there, molten rock by the ground itself.
import { TILE_UNITS } from '../movement/units.ts';
import type { Draft } from './draft.ts';
import { type Fixture, fixtureFoot, fixtures } from './fixtures.ts';
import { type Hue, kindOf } from './kinds.ts';
import type { MapObject } from './objects.ts';

/** In units: the middle of the glow and how far it reaches. */
export interface Light {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hue: Hue;
}

export const lightsOf = (objects: readonly MapObject[], land: Draft): Light[] => [
  ...objects.flatMap(lightOf),
  ...fixtures.flatMap(fireOf),
  ...glowOfLava(land),
];

function lightOf({ kind, x, y }: MapObject): Light[] {
  const { light } = kindOf(kind);
  return light ? [{ x, y: y - light.height, radius: light.radius, hue: light.hue }] : [];
}

/** How far the fires of fixtures reach, in tiles, by their look. */
const fires: Readonly<Record<string, number>> = { hearth: 4.5, stove: 3, cauldron: 3, shrine: 2 };

function fireOf(fixture: Fixture): Light[] {
  const reach = fires[fixture.look ?? ''];
  if (reach === undefined) return [];
  const { x, y } = fixtureFoot(fixture);
  return [{ x, y: y - TILE_UNITS / 2, radius: reach * TILE_UNITS, hue: 'flame' }];
}

/** Tiles to a side of the squares that have one glow each, however much of them burns. */
const CELL = 5;

function glowOfLava(land: Draft): Light[] {
  const lights: Light[] = [];
  for (let top = 0; top < land.height; top += CELL)
    for (let left = 0; left < land.width; left += CELL) {
      const molten = tilesIn(land, left, top).filter(([x, y]) => land.at(x, y) === 'lava');
      if (molten.length < 3) continue;
      const middle = (axis: 0 | 1) => molten.reduce((sum, tile) => sum + tile[axis] + 0.5, 0) / molten.length;
      const [x, y] = [Math.round(middle(0) * TILE_UNITS), Math.round(middle(1) * TILE_UNITS)];
      lights.push({ x, y, radius: (4.4 + molten.length / 8) * TILE_UNITS, hue: 'lava' });
    }
  return lights;
}

function tilesIn(land: Draft, left: number, top: number): (readonly [x: number, y: number])[] {
  const tiles: (readonly [number, number])[] = [];
  for (let y = top; y < Math.min(land.height, top + CELL); y++)
    for (let x = left; x < Math.min(land.width, left + CELL); x++) tiles.push([x, y]);
  return tiles;
}
