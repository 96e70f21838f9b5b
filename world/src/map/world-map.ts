// The one map of the world. Module, client and painter read it; nobody writes it. The grid is read from text at once; what
// stands on it is put together when somebody first asks, for the module never does. Distances are in units (256 a tile)
// unless a name says tile.
import type { Solid } from '../movement/solid.ts';
import { TILE_UNITS } from '../movement/units.ts';
import { type Door, doors } from './doors.ts';
import { Draft } from './draft.ts';
import { type Fixture, fixtures } from './fixtures.ts';
import { BED, SOLID } from './generated/grid.ts';
import { decodeBits, decodeRuns } from './grid-code.ts';
import { type Bridge, bridges } from './land/bridges.ts';
import { HEIGHT, layBridges, WIDTH } from './land.ts';
import { type Light, lightsOf } from './lights.ts';
import { type MapObject, objectsOn } from './objects.ts';
import { type Region, regionAt, regions } from './regions.ts';
import { spawnTiles } from './spawn-tiles.ts';
import { dragOf, type Terrain, terrains } from './terrain.ts';

/** A point on the ground, in units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface WorldMap {
  /** Size in tiles; both are whole chunks of 16. */
  readonly width: number;
  readonly height: number;
  /** The ground of a tile. Outside the map it is that of the nearest tile, so that painted edges run on. */
  terrainAt(tileX: number, tileY: number): Terrain;
  /** Like `terrainAt`, but what lies below bridges and jetties. */
  bedAt(tileX: number, tileY: number): Terrain;
  /**
   * Whether a tile can never be walked on: water, rock, what stands there, what nobody can come to, and all that lies
   * outside the map. Doors are not in it, for they change: see `solidGiven`.
   */
  solidAt(tileX: number, tileY: number): boolean;
  /** `solidAt` together with the doors that are shut now, and the ground that slows. */
  solidGiven(isOpen: (doorId: number) => boolean): Solid;
  /** The door of a tile, if it has one. */
  doorAt(tileX: number, tileY: number): Door | undefined;
  /** Where newcomers appear: foot points round the market square, never solid. */
  readonly spawns: readonly Spot[];
  /** From north to south, the order they are drawn in. */
  readonly objects: readonly MapObject[];
  readonly doors: readonly Door[];
  readonly fixtures: readonly Fixture[];
  readonly bridges: readonly Bridge[];
  readonly lights: readonly Light[];
  readonly regions: readonly Region[];
  /** The named place a tile belongs to; undefined only outside the map. */
  regionAt(tileX: number, tileY: number): Region | undefined;
}

export const worldMap: WorldMap = readMap();

function readMap(): WorldMap {
  const [width, height] = [WIDTH, HEIGHT];
  const bed = new Draft(width, height, decodeRuns(BED, width * height));
  const land = layBridges(bed);
  const solid = decodeBits(SOLID, width * height);
  const drags = terrains.map(dragOf);

  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height;
  const solidAt = (x: number, y: number) => !isInside(x, y) || solid[y * width + x] === 1;
  const doorsByTile = new Map(doors.map((door) => [door.tileY * width + door.tileX, door]));
  const doorAt = (x: number, y: number) => (isInside(x, y) ? doorsByTile.get(y * width + x) : undefined);
  const objects = once(() => objectsOn(land));
  const lights = once(() => lightsOf(objects(), land));

  return {
    width,
    height,
    terrainAt: (x, y) => land.at(clamp(x, width), clamp(y, height)),
    bedAt: (x, y) => bed.at(clamp(x, width), clamp(y, height)),
    solidAt,
    solidGiven: (isOpen) => {
      const isSolid = (x: number, y: number) => {
        if (solidAt(x, y)) return true;
        const door = doorAt(x, y);
        return door !== undefined && !isOpen(door.id);
      };
      const drag = (x: number, y: number) => drags[land.codes[clamp(y, height) * width + clamp(x, width)] ?? 0] ?? 0;
      return Object.assign(isSolid, { drag });
    },
    doorAt,
    spawns: spawnTiles.map(([x, y]) => ({ x: x * TILE_UNITS + TILE_UNITS / 2, y: y * TILE_UNITS + TILE_UNITS / 2 })),
    get objects() {
      return objects();
    },
    get lights() {
      return lights();
    },
    doors,
    fixtures,
    bridges,
    regions,
    regionAt,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
