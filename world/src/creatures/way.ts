// One leg of a way: in which of the eight directions to walk now, and for how long, to come to a point. Goes straight where
// nothing is in the way and asks path.ts where something is.
import type { Point } from '../combat/index.ts';
import {
  type Direction8,
  diagonalSpeed,
  directionFrom,
  NORTH,
  type Solid,
  STANDING,
  signX,
  signY,
  TILE_UNITS,
  tileCentre,
  turnedBy,
} from '../movement/index.ts';
import { step } from '../movement/step.ts';
import { findPath, type Tile } from './path.ts';

export interface Leg {
  readonly direction: Direction8;
  readonly ticks: number;
}

export type Way =
  /** Walk this leg, then ask again. */
  | { readonly kind: 'leg'; readonly leg: Leg }
  | { readonly kind: 'there' }
  /** There is no way, at least not within the window. */
  | { readonly kind: 'blocked' };

/** A point is reached when it is no further than this along each axis, in units: less than one tick's walk is left. */
const SLACK = 60;
/** How far off the middle of a tile a body may stand and still pass along it: half a tile less half a body, and a little. */
const ROOM_X = 44;
const ROOM_Y = 68;

export function wayTo(at: Point, goal: Point, speed: number, radius: number, solid: Solid): Way {
  if (isThere(at, goal)) return { kind: 'there' };
  if (speed <= 0) return { kind: 'blocked' };
  if (isStraightWayFree(at, goal, speed, solid)) return { kind: 'leg', leg: straightLeg(at, goal, speed) };
  return wayRound(at, goal, speed, radius, solid);
}

function wayRound(at: Point, goal: Point, speed: number, radius: number, solid: Solid): Way {
  const here = tileOf(at);
  const { tiles, reaches } = findPath(here, tileOf(goal), radius, solid);
  const [first] = tiles;
  if (!reaches) return { kind: 'blocked' };
  if (!first) return { kind: 'leg', leg: straightLeg(at, goal, speed) };
  const middle = middleOf(here);
  const isAlongX = first.tileY === here.tileY;
  const isAlongY = first.tileX === here.tileX;
  const isOffX = !isAlongX && Math.abs(at.x - middle.x) > ROOM_X;
  const isOffY = !isAlongY && Math.abs(at.y - middle.y) > ROOM_Y;
  // First to the middle of this tile across the way, or the body would catch on a corner.
  if (isOffX || isOffY) {
    const aligned = { x: isOffX ? middle.x : at.x, y: isOffY ? middle.y : at.y };
    return { kind: 'leg', leg: straightLeg(at, aligned, speed) };
  }
  return { kind: 'leg', leg: straightLeg(at, middleOf(lastInLine(here, tiles)), speed) };
}

/** The furthest tile of a path to which it runs in one direction. */
function lastInLine(from: Tile, tiles: readonly Tile[]): Tile {
  let last = from;
  let line: number | undefined;
  for (const tile of tiles) {
    const direction = directionFrom(tile.tileX - last.tileX, tile.tileY - last.tileY);
    if (line !== undefined && direction !== line) break;
    line = direction;
    last = tile;
  }
  return last;
}

/**
 * Towards a point: diagonally until one axis is level, then along the other. Level is what would count as there: who walked a tick
 * too far does not turn back for it, and on the other side again.
 */
function straightLeg(at: Point, goal: Point, speed: number): Leg {
  const [dx, dy] = [goal.x - at.x, goal.y - at.y];
  const [width, height] = [Math.abs(dx), Math.abs(dy)];
  const slant = Math.max(1, diagonalSpeed(speed));
  const least = Math.min(width, height);
  const both = least <= SLACK ? 0 : Math.floor(least / slant);
  const direction = both > 0 ? directionFrom(dx, dy) : width >= height ? directionFrom(dx, 0) : directionFrom(0, dy);
  const ticks = both > 0 ? both : Math.max(1, Math.floor(Math.max(width, height) / speed));
  return { direction: direction === STANDING ? 1 : direction, ticks };
}

/** Straight away from a point, or past the side of it that is free; undefined in a corner. */
export function legAwayFrom(at: Point, from: Point, speed: number, ticks: number, solid: Solid): Leg | undefined {
  const [dx, dy] = [at.x - from.x, at.y - from.y];
  const isFlat = 2 * Math.abs(dy) < Math.abs(dx);
  const isSteep = 2 * Math.abs(dx) < Math.abs(dy);
  const away = directionFrom(isSteep ? 0 : dx, isFlat ? 0 : dy);
  const straight = away === STANDING ? NORTH : away;
  for (const turn of [0, 1, -1, 2, -2]) {
    const direction = turnedBy(straight, turn);
    if (getsFar(at, direction, speed, solid)) return { direction, ticks };
  }
  return undefined;
}

const isThere = (at: Point, goal: Point): boolean =>
  Math.abs(at.x - goal.x) <= SLACK && Math.abs(at.y - goal.y) <= SLACK;

/** Further than this nobody goes without looking for a path: 40 tiles at a walk. */
const MOST_STEPS = 200;

/** Walks both legs of the straight way in thought. All of it has to be free, or one would turn back half-way, again and again. */
function isStraightWayFree(at: Point, goal: Point, speed: number, solid: Solid): boolean {
  const firm = (tileX: number, tileY: number) => solid(tileX, tileY);
  const body = { x: at.x, y: at.y };
  for (let steps = 0; steps < MOST_STEPS; ) {
    const { direction, ticks } = straightLeg(body, goal, speed);
    for (let tick = 0; tick < ticks; tick++, steps++) {
      if (isThere(body, goal)) return true;
      const before = { x: body.x, y: body.y };
      if (!step(body, direction, speed, firm) || !advances(before, body, direction)) return false;
    }
  }
  return isThere(body, goal);
}

/** Whether a tile's length of that way is free. */
function getsFar(at: Point, direction: Direction8, speed: number, solid: Solid): boolean {
  const body = { x: at.x, y: at.y };
  const steps = Math.ceil(TILE_UNITS / Math.max(1, speed));
  for (let i = 0; i < steps; i++) {
    const before = { x: body.x, y: body.y };
    if (!step(body, direction, speed, solid) || !advances(before, body, direction)) return false;
  }
  return true;
}

/** Sliding along a wall is no advance: a step has to move along each axis of its direction. */
const advances = (from: Point, to: Point, direction: Direction8): boolean =>
  (signX(direction) === 0 || from.x !== to.x) && (signY(direction) === 0 || from.y !== to.y);

export const tileOf = ({ x, y }: Point): Tile => ({
  tileX: Math.floor(x / TILE_UNITS),
  tileY: Math.floor(y / TILE_UNITS),
});

export const middleOf = ({ tileX, tileY }: Tile): Point => ({ x: tileCentre(tileX), y: tileCentre(tileY) });
