// Where somebody stands who acts on something near. What was acted upon from a place is not undone: no later word about
// the walk reaches back before it.
import { canReachPoint, canReachTile, REACH, type Reacher, worldMap } from '@hollowmere/world/map';
import { raiseFloor, type Solid, settledAt, type Tick } from '@hollowmere/world/movement';
import { isFallen } from '../combat/vitals.ts';
import { refuse } from '../refuse.ts';
import type { Ctx } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { readBody, writeBody } from './bodies.ts';
import { solidOf } from './solid.ts';

/** In units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StandingPlace extends Point {
  readonly entity: number;
  readonly chunk: number;
  readonly now: Tick;
  /** What blocks now. */
  readonly solid: Solid;
}

/** Throws `not_in_world` when there is no such body, and `dead` when it lies there. */
export function actFrom(ctx: Ctx, entity: number): StandingPlace {
  if (isFallen(ctx, entity)) refuse('dead');
  const body = readBody(ctx, entity);
  if (body === null) return refuse('not_in_world');
  const now = tickOf(ctx);
  const solid = solidOf(ctx);
  const { x, y } = settledAt(body, now, solid);
  writeBody(ctx, body, { motion: body.motion, pace: raiseFloor(body.pace, now) }, now, solid);
  return { entity, x, y, chunk: body.rows.motion.chunk, now, solid };
}

/** Throws `too_far_away` unless a tile is within reach. */
export function requireTileInReach(place: StandingPlace, tileX: number, tileY: number): void {
  if (!canReachTile(reacherAt(place), { tileX, tileY })) refuse('too_far_away');
}

/** The same for a point. */
export function requirePointInReach(place: StandingPlace, point: Point): void {
  if (!isPointInReach(place, point)) refuse('too_far_away');
}

export function isPointInReach(place: StandingPlace, point: Point): boolean {
  return canReachPoint(reacherAt(place), point);
}

const reacherAt = ({ x, y, solid }: StandingPlace): Reacher => ({ from: { x, y }, reach: REACH, solid, map: worldMap });
