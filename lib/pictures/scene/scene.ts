// Hollowmere as the front page shows it: the real map, people on the real paths, and an hour of the day that passes quickly.
import { isPaved, worldMap } from '@hollowmere/world/map';
import { cameraAt, keptInside, type Point } from './camera.ts';
import { findRoute, type Ground, type TilePoint } from './route.ts';
import type { Walker } from './walkers.ts';

/** Art pixels of a tile, and of the units of the map. */
export const TILE_PIXELS = 16;
const UNITS_PER_PIXEL = 16;

export const WORLD_PIXELS = { width: worldMap.width * TILE_PIXELS, height: worldMap.height * TILE_PIXELS };

const SECONDS_PER_LEG = 26;
const SECONDS_PER_DAY = 150;
/** Late afternoon: the first thing one sees is warm, and dusk is near. */
const FIRST_HOUR = 0.7;

/** What the camera visits, in tiles. */
const sights: readonly TilePoint[] = [
  { x: 58, y: 59 },
  { x: 71, y: 62 },
  { x: 82, y: 65 },
  { x: 70, y: 72 },
  { x: 55, y: 70 },
  { x: 47, y: 60 },
  { x: 56, y: 48 },
];

/** Where people walk: from tile to tile, and who they are. */
const people: readonly (readonly [from: TilePoint, to: TilePoint, who: Omit<Walker, 'route'>])[] = [
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

/** Pixels of a point in units. */
export const pixelsOf = (units: number): number => units / UNITS_PER_PIXEL;

const ground: Ground = {
  width: worldMap.width,
  height: worldMap.height,
  solidAt: (x, y) => worldMap.solidAt(x, y) || worldMap.doorAt(x, y) !== undefined,
  isPaved: (x, y) => isPaved(worldMap.terrainAt(x, y)),
};

/** Those whose way exists: a map that changes may cost the front page a walker, never an error. */
export function villagers(): Walker[] {
  return people
    .map(([from, to, who]) => ({ ...who, route: findRoute(ground, from, to) }))
    .filter(({ route }) => route.length > 1);
}

/** The middle of the view at a moment, in art pixels. */
export function viewAt(seconds: number, size: { readonly width: number; readonly height: number }): Point {
  const { x, y } = cameraAt(sights, seconds, SECONDS_PER_LEG);
  return {
    x: keptInside(x * TILE_PIXELS, size.width, WORLD_PIXELS.width),
    y: keptInside(y * TILE_PIXELS, size.height, WORLD_PIXELS.height),
  };
}

/** Share of the day: 0 is midnight, 0.5 noon. */
export function hourAt(seconds: number): number {
  return (FIRST_HOUR + seconds / SECONDS_PER_DAY) % 1;
}

/** Name of the place in the middle of the view. */
export function placeAt({ x, y }: Point): string {
  return worldMap.regionAt(Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS))?.name ?? '';
}
