// Places round somebody for those who go for them, so that nobody stands in their prey, a pack surrounds it and no two stand in
// one another. Each sees only where the others are: whoever is in the way of one that goes before it takes another place.
import { type Body, type Point, squaredDistance } from '../combat/index.ts';
import { type Direction8, diagonalSpeed, type Solid, signX, signY, TILE_UNITS } from '../movement/index.ts';
import type { Mate } from './mind.ts';
import { tileOf } from './way.ts';

/** Whoever strikes from further away than this stands about as it pleases: there is room. */
const AT_CLOSE_QUARTERS = 2 * TILE_UNITS;
/** Places lie at this percentage of the farthest from which it can strike. */
const RING_PERCENT = 75;
/** Nearer than this percentage of both their half widths, two stand in one another. */
const CROWDED_PERCENT = 85;
/** Nearer than this percentage of both half widths it stands in its foe, as they are drawn: people are as wide as a tile. */
const UPON_PERCENT = 150;
/** A place on the ring counts as taken this far off it, in units: whoever stands there is never upon its foe. */
const BESIDE_THE_RING = 60;
/** A place is free where nobody is nearer than this: as far as two neighbours are on the ring that wolves make. */
const FREE_PERCENT = 140;

const DIRECTIONS: readonly Direction8[] = [1, 2, 3, 4, 5, 6, 7, 8];

export const isOfTheRing = (range: number): boolean => range <= AT_CLOSE_QUARTERS;

/** How far from the middle of a foe the places round it lie, in units. */
const ringRadius = (range: number, foe: Body): number => Math.floor(((range + foe.radius) * RING_PERCENT) / 100);

/** Whether somebody stands in the one it strikes. */
export function isUpon(self: Body, foe: Body, range: number): boolean {
  const apart = ((self.radius + foe.radius) * UPON_PERCENT) / 100;
  return squaredDistance(self, foe) < Math.min(apart, ringRadius(range, foe) - BESIDE_THE_RING) ** 2;
}

/** For how many ticks somebody at a pace may walk on towards a foe before it comes to the ring; at least one. */
export function ticksToRing(at: Point, foe: Body, range: number, pace: number): number {
  const left = Math.floor(Math.sqrt(squaredDistance(at, foe))) - ringRadius(range, foe);
  return Math.max(1, Math.floor(left / Math.max(1, pace)));
}

/** Whether somebody stands in one that goes before them. */
export const isCrowded = (self: Body, mates: readonly Mate[]): boolean =>
  mates.some((mate) => mate.stays && isNearer(self, self, mate, CROWDED_PERCENT));

/** The nearest place from which it can strike and where nobody is; nothing where all are taken. */
export function placeRound(
  self: Body,
  foe: Body,
  range: number,
  mates: readonly Mate[],
  solid: Solid,
): Point | undefined {
  const radius = ringRadius(range, foe);
  let nearest: Point | undefined;
  for (const direction of DIRECTIONS) {
    const place = onRing(foe, direction, radius);
    const { tileX, tileY } = tileOf(place);
    if (solid(tileX, tileY) || mates.some((mate) => isNearer(place, self, mate, FREE_PERCENT))) continue;
    if (!nearest || squaredDistance(self, place) < squaredDistance(self, nearest)) nearest = place;
  }
  return nearest;
}

function onRing(centre: Point, direction: Direction8, radius: number): Point {
  const [x, y] = [signX(direction), signY(direction)];
  const length = x !== 0 && y !== 0 ? diagonalSpeed(radius) : radius;
  return { x: centre.x + x * length, y: centre.y + y * length };
}

function isNearer(at: Point, { radius }: Body, mate: Mate, percent: number): boolean {
  const apart = ((radius + mate.radius) * percent) / 100;
  return squaredDistance(at, mate) < apart * apart;
}
