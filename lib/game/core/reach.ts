// What lies within reach of a figure, and which doors move together.
import type { Door } from '@hollowmere/world/map';
import { TILE_UNITS, tileCentre } from '@hollowmere/world/movement';

/** The server reaches two tiles; a little less here, so that what is offered is never refused for being a step away. */
const REACH = 1.75 * TILE_UNITS;

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

/** A door and the other wings of the same gate, as far as they are like it and within reach. */
export function wingsOf(door: Door, doors: readonly Door[], place: Place, open: ReadonlySet<number>): Door[] {
  return doors.filter(
    (wing) => wing.name === door.name && open.has(wing.id) === open.has(door.id) && isTileWithinReach(wing, place),
  );
}

/** Measured from the foot point to the side of the tile, as the server does. */
export function isTileWithinReach({ tileX, tileY }: Tile, { x, y }: Place): boolean {
  const away = (at: number, tile: number) => Math.max(0, Math.abs(at - tileCentre(tile)) - TILE_UNITS / 2);
  return Math.max(away(x, tileX), away(y, tileY)) <= REACH;
}

/** The same for a point. */
export const isWithinReach = (point: Place, { x, y }: Place): boolean =>
  Math.max(Math.abs(x - point.x), Math.abs(y - point.y)) <= REACH;
