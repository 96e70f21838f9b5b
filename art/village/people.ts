// Who walks through the village of the front page: from tile to tile along the real paths, and what the camera visits there.
import type { HeroClass, Look } from '@hollowmere/world/appearance';
import { isPaved, type WorldMap } from '@hollowmere/world/map';
import { findRoute, type Ground, type TilePoint } from './route.ts';

/** What the camera drifts past, in tiles. */
export const sights: readonly TilePoint[] = [
  { x: 58, y: 59 },
  { x: 71, y: 62 },
  { x: 82, y: 65 },
  { x: 70, y: 72 },
  { x: 55, y: 70 },
  { x: 47, y: 60 },
  { x: 56, y: 48 },
];

export interface Villager {
  readonly heroClass: HeroClass;
  readonly look: Look;
  /** Seconds by which this one is ahead of others on the same route. */
  readonly headStart: number;
  /** Tiles, each beside the one before. */
  readonly route: readonly TilePoint[];
}

const people: readonly (readonly [from: TilePoint, to: TilePoint, who: Omit<Villager, 'route'>])[] = [
  [
    { x: 55, y: 58 },
    { x: 66, y: 60 },
    { heroClass: 'ranger', look: { skin: 2, hair: 1, hairColor: 3, tunic: 2 }, headStart: 2 },
  ],
  [
    { x: 58, y: 62 },
    { x: 58, y: 77 },
    { heroClass: 'warrior', look: { skin: 1, hair: 0, hairColor: 1, tunic: 0 }, headStart: 9 },
  ],
  [
    { x: 59, y: 57 },
    { x: 78, y: 64 },
    { heroClass: 'mage', look: { skin: 4, hair: 4, hairColor: 0, tunic: 3 }, headStart: 5 },
  ],
  [
    { x: 50, y: 60 },
    { x: 62, y: 61 },
    { heroClass: 'cleric', look: { skin: 5, hair: 5, hairColor: 0, tunic: 4 }, headStart: 0 },
  ],
  [
    { x: 57, y: 42 },
    { x: 57, y: 57 },
    { heroClass: 'cleric', look: { skin: 0, hair: 2, hairColor: 7, tunic: 5 }, headStart: 13 },
  ],
  [
    { x: 48, y: 69 },
    { x: 60, y: 67 },
    { heroClass: 'ranger', look: { skin: 3, hair: 3, hairColor: 4, tunic: 7 }, headStart: 4 },
  ],
  [
    { x: 78, y: 64 },
    { x: 68, y: 75 },
    { heroClass: 'warrior', look: { skin: 5, hair: 4, hairColor: 0, tunic: 1 }, headStart: 7 },
  ],
];

/** Those whose way exists: a map that changes may cost the front page a walker, never an error. */
export function villagers(map: WorldMap): Villager[] {
  const ground: Ground = {
    width: map.width,
    height: map.height,
    solidAt: (x, y) => map.solidAt(x, y) || map.doorAt(x, y) !== undefined,
    isPaved: (x, y) => isPaved(map.terrainAt(x, y)),
  };
  return people
    .map(([from, to, who]) => ({ ...who, route: findRoute(ground, from, to) }))
    .filter(({ route }) => route.length > 1);
}
