// What lies within reach of a figure, and which doors move together.
import { canReachPoint, canReachTile, type Door, REACH, type WorldMap, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';

/** A little less than the server lets one reach, so that what is offered is never refused for being a step away. */
const OFFERED = REACH - TILE_UNITS / 4;

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

/** The part of the map that the rule of reach needs. */
export type ReachMap = Pick<WorldMap, 'solidGiven' | 'terrainAt'>;

interface ReachParts {
  readonly map?: ReachMap;
  /** In units. */
  readonly reach?: number;
}

/** What somebody can reach from a place, with the doors as they stand: the server's own rule. */
export class Reach {
  readonly #reacher: Parameters<typeof canReachPoint>[0];

  constructor({ x, y }: Place, openDoors: ReadonlySet<number>, { map = worldMap, reach = OFFERED }: ReachParts = {}) {
    const solid = map.solidGiven((door) => openDoors.has(door));
    this.#reacher = { from: { x, y }, reach, solid, map };
  }

  hasTile(tile: Tile): boolean {
    return canReachTile(this.#reacher, tile);
  }

  hasPoint(point: Place): boolean {
    return canReachPoint(this.#reacher, point);
  }
}

/** A door and the other wings of the same gate, as far as they are like it and within reach. */
export function wingsOf(door: Door, doors: readonly Door[], open: ReadonlySet<number>, reach: Reach): Door[] {
  return doors.filter(
    (wing) => wing.name === door.name && open.has(wing.id) === open.has(door.id) && reach.hasTile(wing),
  );
}
