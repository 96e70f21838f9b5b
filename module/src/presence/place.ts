// Where a body comes into the world: where it rested; if that is blocked by now, close by; if not even that, at a spawn.
import { worldMap } from '@hollowmere/world/map';
import {
  chunkOf,
  type Direction8,
  fitsAt,
  isFacing,
  SOUTH,
  type Solid,
  TILE_UNITS,
  tileCentre,
} from '@hollowmere/world/movement';
import type { CharacterRow, Ctx } from '../schema.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Spot {
  readonly facing: Direction8;
  readonly chunk: number;
}

/** How many tiles around a blocked resting place are tried. */
const NEARBY = 3;

export function placeFor(ctx: Ctx, character: CharacterRow, solid: Solid): Place {
  const spot = freeSpotNear(ctx, { x: character.positionX, y: character.positionY }, solid);
  const facing = isFacing(character.direction) ? character.direction : SOUTH;
  return { ...spot, facing, chunk: chunkOf(spot.x, spot.y) };
}

/** A place or, where it is blocked, the nearest free ground about it; a spawn, where there is none. */
export function freeSpotNear(ctx: Ctx, spot: Spot, solid: Solid): Spot {
  return [spot, ...tilesAround(spot)].find(({ x, y }) => fitsAt(x, y, solid)) ?? someSpawn(ctx, solid);
}

/** A spawn that nothing blocks, by chance, so that newcomers do not stand in one heap. */
export function someSpawn(ctx: Ctx, solid: Solid): Spot {
  const free = worldMap.spawns.filter(({ x, y }) => fitsAt(x, y, solid));
  const spawn = free[ctx.random.integerInRange(0, Math.max(0, free.length - 1))];
  if (spawn === undefined) throw new Error('every spawn of the map is blocked');
  return { x: spawn.x, y: spawn.y };
}

/** The middles of the tiles around, nearest first. */
function tilesAround({ x, y }: Spot): Spot[] {
  const column = Math.floor(x / TILE_UNITS);
  const row = Math.floor(y / TILE_UNITS);
  const spots: Spot[] = [];
  for (let dy = -NEARBY; dy <= NEARBY; dy++) {
    for (let dx = -NEARBY; dx <= NEARBY; dx++) spots.push({ x: tileCentre(column + dx), y: tileCentre(row + dy) });
  }
  const away = (spot: Spot) => (spot.x - x) ** 2 + (spot.y - y) ** 2;
  return spots.sort((a, b) => away(a) - away(b));
}
