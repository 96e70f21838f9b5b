// Who is struck: the shapes of skills on the ground, in whole units. Bodies are circles round their foot point. Whom one may
// strike at all is in targeting.ts, what stands between them in sight.ts.
import { type Direction8, signX, signY } from '../movement/direction.ts';

/** `target`: one; `arc`: all in front, 60° to either side; `line`: all on the way; `circle`: all round a point. */
export const aimShapes = ['self', 'target', 'arc', 'line', 'circle'] as const;
export type AimShape = (typeof aimShapes)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A body on the ground. */
export interface Body extends Point {
  /** Half its width, in units. */
  readonly radius: number;
}

export interface Aim {
  readonly shape: AimShape;
  /** How far it reaches from whoever uses it, in units. */
  readonly range: number;
  /** Of a circle; half the width of a line. */
  readonly radius: number;
}

/** The body of a person. Creatures say their own. */
export const PERSON_RADIUS = 80;

export const squaredDistance = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** Whether a body is no further than `range` from a point; the nearest bit of it counts. */
export const isInRange = (from: Point, body: Body, range: number): boolean =>
  squaredDistance(from, body) <= (range + body.radius) ** 2;

/** The point at which somebody aims who looks in a direction, about `distance` units away. */
export function pointTowards(from: Point, direction: Direction8, distance: number): Point {
  return { x: from.x + signX(direction) * distance, y: from.y + signY(direction) * distance };
}

/** A point held to a range, on the straight way to it. */
export function heldToRange(from: Point, at: Point, range: number): Point {
  const squared = squaredDistance(from, at);
  if (squared <= range * range) return at;
  const distance = Math.ceil(Math.sqrt(squared));
  return {
    x: from.x + Math.trunc(((at.x - from.x) * range) / distance),
    y: from.y + Math.trunc(((at.y - from.y) * range) / distance),
  };
}

/**
 * Whether a body is struck by an aim of somebody at `from` who aims at the point `at`. A `target` is in it as in an arc:
 * who is named is the caller's to know, who merely stands in front is found by {@link struckBy}.
 */
export function isInAim(aim: Aim, from: Point, at: Point, body: Body): boolean {
  switch (aim.shape) {
    case 'self':
      return false;
    case 'circle':
      return isInRange(heldToRange(from, at, aim.range), body, aim.radius);
    case 'target':
    case 'arc':
      return isInRange(from, body, aim.range) && (overlaps(from, body) || isInFront(from, at, body));
    case 'line':
      return overlaps(from, body) || isOnLine(aim, from, at, body);
    default: {
      const never: never = aim.shape;
      return never;
    }
  }
}

/** All that an aim strikes, the nearest first; of a `target`, only the nearest. */
export function struckBy<B extends Body>(aim: Aim, from: Point, at: Point, bodies: readonly B[]): B[] {
  const struck = bodies
    .filter((body) => isInAim(aim, from, at, body))
    .sort((a, b) => squaredDistance(from, a) - squaredDistance(from, b));
  return aim.shape === 'target' ? struck.slice(0, 1) : struck;
}

const overlaps = (from: Point, body: Body): boolean => squaredDistance(from, body) <= body.radius ** 2;

/** Within 60° of where one looks: the tangent of it is 7/4. Whoever aims at their own feet looks nowhere. */
function isInFront(from: Point, at: Point, body: Point): boolean {
  const { along, across } = inDirectionOf(from, at, body);
  return along > 0 && 4 * Math.abs(across) <= 7 * along;
}

/** `along` and `across` are scaled by the length of the aim, so that everything is compared squared. */
function isOnLine(aim: Aim, from: Point, at: Point, body: Body): boolean {
  const { along, across, squaredLength } = inDirectionOf(from, at, body);
  if (squaredLength === 0 || along < 0) return false;
  return (
    along * along <= (aim.range + body.radius) ** 2 * squaredLength &&
    across * across <= (aim.radius + body.radius) ** 2 * squaredLength
  );
}

function inDirectionOf(from: Point, at: Point, body: Point) {
  const [aimX, aimY] = [at.x - from.x, at.y - from.y];
  const [x, y] = [body.x - from.x, body.y - from.y];
  return { along: x * aimX + y * aimY, across: x * aimY - y * aimX, squaredLength: aimX * aimX + aimY * aimY };
}
