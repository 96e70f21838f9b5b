// What lies within reach of a figure: which doors a press of the key would move.
import type { Door } from '@hollowmere/world/map';
import { TILE_UNITS, tileCentre } from '@hollowmere/world/movement';

/** The server reaches two tiles; a little less here, so that what is offered is never refused for being a step away. */
const REACH = 1.75 * TILE_UNITS;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The nearest door within reach that a hand can move. */
export function doorWithinReach(doors: readonly Door[], place: Place): Door | undefined {
  let nearest: Door | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const door of doors) {
    if (door.movedBy !== 'hand' || !isWithinReach(door, place)) continue;
    const distance = Math.hypot(place.x - tileCentre(door.tileX), place.y - tileCentre(door.tileY));
    if (distance >= least) continue;
    least = distance;
    nearest = door;
  }
  return nearest;
}

/** The nearest door and the other wings of the same gate, as far as they are like it and within reach. */
export function doorsToUse(doors: readonly Door[], place: Place, open: ReadonlySet<number>): Door[] {
  const nearest = doorWithinReach(doors, place);
  if (!nearest) return [];
  return doors.filter(
    (door) => door.name === nearest.name && open.has(door.id) === open.has(nearest.id) && isWithinReach(door, place),
  );
}

/** Measured from the foot point to the side of the door's tile, as the server does. */
function isWithinReach({ tileX, tileY }: Door, { x, y }: Place): boolean {
  const away = (at: number, tile: number) => Math.max(0, Math.abs(at - tileCentre(tile)) - TILE_UNITS / 2);
  return Math.max(away(x, tileX), away(y, tileY)) <= REACH;
}
