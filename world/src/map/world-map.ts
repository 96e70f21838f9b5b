// The one map of the world, assembled once from land, places, doors and growth. Module, client and painter read it;
// nobody writes it. Distances are in units (256 a tile) unless a name says tile.
import type { Solid } from '../movement/solid.ts';
import { type Door, doors } from './doors.ts';
import { kindOf } from './kinds.ts';
import { type Bridge, bridges, drawBed, layBridges } from './land.ts';
import { type MapObject, objectsOn, tilesOf } from './objects.ts';
import { type Region, regionAt, regions } from './regions.ts';
import { dragOf, isWalkable, type Terrain } from './terrain.ts';

const TILE = 256;

/** A point on the ground, in units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A light that burns at night, in units: the middle of the glow and how far it reaches. */
export interface Light extends Spot {
  readonly radius: number;
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
   * Whether a tile can never be walked on: water, what stands there, and all that lies outside the map.
   * Doors are not in it, for they change: see `solidGiven`.
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
  readonly bridges: readonly Bridge[];
  readonly lights: readonly Light[];
  readonly regions: readonly Region[];
  /** The named place a tile belongs to; undefined only outside the map. */
  regionAt(tileX: number, tileY: number): Region | undefined;
}

/** Tiles on which newcomers appear: open cobbles round the fountain. */
const spawnTiles = [
  [55, 58],
  [55, 60],
  [61, 59],
  [61, 60],
  [57, 57],
  [59, 57],
  [57, 61],
  [59, 61],
  [58, 62],
  [56, 61],
  [60, 61],
  [60, 57],
] as const;

export const worldMap: WorldMap = assemble();

function assemble(): WorldMap {
  const bed = drawBed();
  const land = layBridges(bed);
  const { width, height } = land;
  const objects = objectsOn(land);
  const solid = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (!isWalkable(land.at(x, y))) solid[y * width + x] = 1;
  for (const { footprint } of objects) if (footprint) for (const [x, y] of tilesOf(footprint)) solid[y * width + x] = 1;

  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height;
  const solidAt = (x: number, y: number) => !isInside(x, y) || solid[y * width + x] === 1;
  const doorsByTile = new Map(doors.map((door) => [door.tileY * width + door.tileX, door]));
  const doorAt = (x: number, y: number) => (isInside(x, y) ? doorsByTile.get(y * width + x) : undefined);

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
      return Object.assign(isSolid, {
        drag: (x: number, y: number) => dragOf(land.at(clamp(x, width), clamp(y, height))),
      });
    },
    doorAt,
    spawns: spawnTiles.map(([x, y]) => ({ x: x * TILE + TILE / 2, y: y * TILE + TILE / 2 })),
    objects,
    doors,
    bridges,
    lights: objects.flatMap(lightOf),
    regions,
    regionAt,
  };
}

function lightOf({ kind, x, y }: MapObject): Light[] {
  const { light } = kindOf(kind);
  return light ? [{ x, y: y - light.height, radius: light.radius }] : [];
}

const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
