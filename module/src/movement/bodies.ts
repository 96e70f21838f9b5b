// Bodies between rows and rules: reading `motion` and `pace` as one thing, and writing back only what changed.

import {
  chunkAt,
  chunksAround,
  type Motion,
  type Moving,
  type Pace,
  type Solid,
  settledAt,
  type Tick,
  toMotion,
} from '@hollowmere/world/movement';
import type { Ctx, MotionRow, PaceRow } from '../schema.ts';
import { noteRegion } from '../whereabouts/note-region.ts';
import { moveAlong } from './move-along.ts';

export interface MovingBody extends Moving {
  readonly entity: number;
  /** The rows as they were read. */
  readonly rows: { readonly motion: MotionRow; readonly pace: PaceRow };
}

export function readBody(ctx: Ctx, entity: number): MovingBody | null {
  const motion = ctx.db.motion.entity.find(entity);
  return motion === null ? null : bodyOf(ctx, motion);
}

/** Every body whose row is in a chunk or its eight neighbours. */
export function bodiesAround(ctx: Ctx, chunk: number): MovingBody[] {
  const rows = chunksAround(chunk).flatMap((near) => [...ctx.db.motion.chunk.filter(near)]);
  return rows.map((row) => bodyOf(ctx, row)).filter((body) => body !== null);
}

function bodyOf(ctx: Ctx, motion: MotionRow): MovingBody | null {
  const pace = ctx.db.pace.entity.find(motion.entity);
  if (pace === null) return null;
  return { entity: motion.entity, motion: toMotion(motion), pace, rows: { motion, pace } };
}

/**
 * Writes what a rule made of a body. The chunk follows where it is now; everything else seen of it follows in the same
 * transaction, so that whoever sees the one sees the other.
 */
export function writeBody(ctx: Ctx, body: MovingBody, after: Moving, now: Tick, solid: Solid): void {
  const { entity, rows } = body;
  const chunk = chunkAt(after, now, solid, rows.motion.chunk);
  if (chunk !== rows.motion.chunk || !isSameMotion(rows.motion, after.motion)) {
    ctx.db.motion.entity.update({ entity, chunk, ...after.motion });
  }
  if (!isSamePace(rows.pace, after.pace)) {
    const { floor, lease, due } = after.pace;
    ctx.db.pace.entity.update({ entity, floor, lease, due });
  }
  const isElsewhere = chunk !== rows.motion.chunk;
  if (isElsewhere) moveAlong(ctx, entity, chunk, now);
  // Whoever is moved by another hand may be in another region without leaving the chunk.
  if (isElsewhere || after.motion.epoch !== rows.motion.epoch) noteRegion(ctx, entity, settledAt(after, now, solid));
}

function isSameMotion(row: MotionRow, motion: Motion): boolean {
  return (
    row.x === motion.x &&
    row.y === motion.y &&
    row.started === motion.started &&
    row.acked === motion.acked &&
    row.speed === motion.speed &&
    row.direction === motion.direction &&
    row.facing === motion.facing &&
    row.epoch === motion.epoch
  );
}

function isSamePace(row: PaceRow, pace: Pace): boolean {
  return row.floor === pace.floor && row.lease === pace.lease && row.due === pace.due;
}
