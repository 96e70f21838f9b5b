// Turns what was placed and what grew into one list of objects with foot points and footprints.
import { TILE_UNITS } from '../movement/units.ts';
import { doors } from './doors.ts';
import type { Draft, Point } from './draft.ts';
import { fixtures } from './fixtures.ts';
import { type Grown, grow } from './growth.ts';
import { pick } from './hash.ts';
import { kindOf, type ObjectKind } from './kinds.ts';
import { type Bridge, bridges } from './land/bridges.ts';
import { type Placed, placed, type Run, runs } from './places.ts';

/** The foot of a thing one tile deep stands a little inside its tile, so that it sorts well with walkers beside it. */
const SHALLOW_FOOT = 40;

export interface Footprint {
  readonly tileX: number;
  readonly tileY: number;
  readonly width: number;
  readonly height: number;
}

export interface MapObject {
  readonly kind: ObjectKind;
  readonly variant: number;
  /** Foot point in units: the middle of the lower edge of the sprite. Draw order is by `y`. */
  readonly x: number;
  readonly y: number;
  /** Tiles it blocks; absent for what one walks through. */
  readonly footprint?: Footprint;
}

/** All objects of the map, sorted from north to south (then west to east): the order they are drawn in. */
export function objectsOn(land: Draft): MapObject[] {
  const built = [...runs.flatMap(expandRun), ...placed, ...bridges.flatMap(railsOf)].map(stand);
  const natural = grow(land, tilesTaken(land, built)).map(root);
  return [...built, ...natural].sort((a, b) => a.y - b.y || a.x - b.x);
}

function tilesTaken(land: Draft, objects: readonly MapObject[]): Uint8Array {
  const taken = new Uint8Array(land.codes.length);
  for (const { tileX, tileY } of [...doors, ...fixtures]) taken[tileY * land.width + tileX] = 1;
  for (const { x, y, footprint } of objects) {
    taken[Math.floor(y / TILE_UNITS) * land.width + Math.floor(x / TILE_UNITS)] = 1;
    if (footprint) for (const [tileX, tileY] of tilesOf(footprint)) taken[tileY * land.width + tileX] = 1;
  }
  return taken;
}

export function* tilesOf({ tileX, tileY, width, height }: Footprint): Generator<Point> {
  for (let y = tileY; y < tileY + height; y++) for (let x = tileX; x < tileX + width; x++) yield [x, y];
}

function stand([kind, x, y, variant = 0]: Placed): MapObject {
  const { blocks } = kindOf(kind);
  if (!blocks)
    return { kind, variant, x: Math.round((x + 0.5) * TILE_UNITS), y: Math.round((y + 1) * TILE_UNITS) - SHALLOW_FOOT };
  const [width, height] = blocks;
  return {
    kind,
    variant,
    x: x * TILE_UNITS + (width * TILE_UNITS) / 2,
    y: (y + 1) * TILE_UNITS - (height === 1 ? SHALLOW_FOOT : 0),
    footprint: { tileX: x, tileY: y - height + 1, width, height },
  };
}

function root({ kind, variant, tileX, tileY, offsetX, offsetY }: Grown): MapObject {
  const foot = stand([kind, tileX, tileY, variant]);
  return { ...foot, x: foot.x + offsetX, y: foot.y + offsetY };
}

/** Joining pieces come in so many makes, lest a long run repeat itself. */
const MAKES = 3;

/** One object per tile of a run. Its variant is make * 16 + the sides it joins (N=1, E=2, S=4, W=8). */
function expandRun(run: Run): Placed[] {
  return tilesOfRun(run).map(([x, y]) => [run[0], x, y, pick(MAKES, x, y, 5) * 16 + joinMask(run[0], x, y)]);
}

function tilesOfRun([, [fromX, fromY], [toX, toY]]: Run): Point[] {
  const length = Math.max(toX - fromX, toY - fromY);
  return Array.from({ length: length + 1 }, (_, i) => [
    toX > fromX ? fromX + i : fromX,
    toY > fromY ? fromY + i : fromY,
  ]);
}

const joining = new Set([...runs.flatMap((run) => tilesOfRun(run).map(([x, y]) => `${run[0]} ${x} ${y}`))]);
const gates = new Set(doors.map(({ tileX, tileY }) => `${tileX} ${tileY}`));

function joinMask(kind: ObjectKind, x: number, y: number): number {
  const joins = (tileX: number, tileY: number) =>
    joining.has(`${kind} ${tileX} ${tileY}`) || gates.has(`${tileX} ${tileY}`);
  return (joins(x, y - 1) ? 1 : 0) + (joins(x + 1, y) ? 2 : 0) + (joins(x, y + 1) ? 4 : 0) + (joins(x - 1, y) ? 8 : 0);
}

/** Rails along both sides of a bridge. The northern ones (0 to 2) lie behind walkers, the southern ones before them. */
function railsOf({ x, y, width, height, rails }: Bridge): Placed[] {
  if (!rails) return [];
  return Array.from({ length: width }, (_, i) => {
    const part = i === 0 ? 0 : i === width - 1 ? 2 : 1;
    const north: Placed = ['rail', x + i, y - 0.84, part];
    const south: Placed = ['rail', x + i, y + height - 1 + 0.16, 3 + part];
    return [north, south];
  }).flat();
}
