// The village as the front page shows it, as data: what stands there, what shines, where water glints and who walks where.
// The page draws it without knowing the map, whose making is far more code than a first page should carry.
import type { Region, WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { AtlasIndex } from '../sheet/atlas.ts';
import { type Glint, glintsOn } from '../village/glints.ts';
import { sights, type Villager, villagers } from '../village/people.ts';
import type { TilePoint } from '../village/route.ts';

const DOOR_FOOT = 13;
/** The widest view, half of it, and the tallest thing that reaches into it from below. */
const MARGIN = 300;

/** The content of village.json; lengths in pixels of the world, points of the camera and of routes in tiles. */
export interface Village {
  readonly width: number;
  readonly height: number;
  readonly sights: readonly TilePoint[];
  /** Names of places; where two overlap, the first wins. In tiles. */
  readonly regions: readonly Pick<Region, 'name' | 'x' | 'y' | 'width' | 'height'>[];
  readonly pictures: readonly string[];
  /** A picture by its number, its foot point, and a number of its own so that leaves do not sway in step. */
  readonly things: readonly (readonly [picture: number, x: number, y: number, phase: number])[];
  readonly lights: readonly (readonly [x: number, y: number, radius: number])[];
  readonly glints: readonly Glint[];
  readonly villagers: readonly Villager[];
}

export function village(map: WorldMap, atlas: AtlasIndex): Village {
  const isSeen = seenFrom(sights);
  const things = [...objects(map, atlas), ...shutDoors(map)].filter(({ x, y }) => isSeen(x, y));
  const pictures = [...new Set(things.map(({ name }) => name))];
  const lights = map.lights.map(({ x, y, radius }) => [x, y, radius].map(pixelsOf) as [number, number, number]);
  return {
    width: map.width * TILE_PIXELS,
    height: map.height * TILE_PIXELS,
    sights,
    regions: map.regions.map(({ name, x, y, width, height }) => ({ name, x, y, width, height })),
    pictures,
    things: things.map(({ name, x, y, phase }) => [pictures.indexOf(name), x, y, phase]),
    lights: lights.filter(([x, y]) => isSeen(x, y)),
    glints: glintsOn(map).filter(([x, y]) => isSeen(x, y)),
    villagers: villagers(map),
  };
}

interface Thing {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly phase: number;
}

/** A variant that nobody drew looks like the first. */
function objects({ objects }: WorldMap, { frames, animations }: AtlasIndex): Thing[] {
  return objects.flatMap(({ kind, variant, x, y }, index) => {
    const names = [`object/${kind}/${variant}`, `object/${kind}/0`];
    const name = names.find((candidate) => candidate in frames || candidate in animations);
    return name ? [{ name, x: pixelsOf(x), y: pixelsOf(y), phase: (index * 7) % 11 }] : [];
  });
}

const shutDoors = ({ doors }: WorldMap): Thing[] =>
  doors.map(({ tileX, tileY, kind }) => ({
    name: `door/${kind}/shut`,
    x: (tileX + 0.5) * TILE_PIXELS,
    y: tileY * TILE_PIXELS + DOOR_FOOT,
    phase: 0,
  }));

const pixelsOf = (units: number): number => Math.round(units / UNITS_PER_PIXEL);

/** Whether something at a point can come into view from a camera that drifts between these tiles. */
function seenFrom(tiles: readonly TilePoint[]): (x: number, y: number) => boolean {
  const reach = (of: (tile: TilePoint) => number) => {
    const all = tiles.map((tile) => of(tile) * TILE_PIXELS);
    return [Math.min(...all) - MARGIN, Math.max(...all) + MARGIN] as const;
  };
  const [left, right] = reach(({ x }) => x);
  const [top, bottom] = reach(({ y }) => y);
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom;
}
