// Bodies that the server itself walks: creatures and townsfolk. Nobody claims anything for them, so their epoch never
// rises, and a walk that goes on as it was changes no row that others see.
import { type Direction, facingAfter, STANDING } from './direction.ts';
import { type Motion, tickOfChunkBorder } from './motion.ts';
import type { Solid } from './solid.ts';
import { type Moving, settle, settledAt } from './steer.ts';
import { NEVER, type Tick } from './units.ts';

export interface Drive {
  /** Standing, or where to; then `speed` counts, in units per tick. */
  readonly direction: Direction;
  readonly speed: number;
  /** The walk ends by itself at this tick. */
  readonly until: Tick;
}

/** From now on the body goes like this. */
export function drive(moving: Moving, now: Tick, { direction, speed, until }: Drive, solid: Solid): Moving {
  const lease = direction === STANDING ? NEVER : until;
  const goesOn = isSameWalk(moving.motion, direction, speed) && moving.pace.lease > now;
  const { motion, pace } = goesOn ? moving : settle(moving, now, solid);
  const driven: Motion = goesOn
    ? motion
    : { ...motion, direction, speed, facing: facingAfter(direction, motion.facing) };
  const border = direction === STANDING ? NEVER : tickOfChunkBorder(driven, now, lease, solid);
  return { motion: driven, pace: { ...pace, lease, due: Math.min(lease, border) } };
}

/** Turns a standing body towards a point. */
export function face(moving: Moving, now: Tick, facing: Motion['facing'], solid: Solid): Moving {
  if (moving.motion.facing === facing && moving.motion.direction === STANDING) return moving;
  const at = settledAt(moving, now, solid);
  return {
    motion: { ...at, started: Math.max(at.started, now), direction: STANDING, facing },
    pace: { ...moving.pace, lease: NEVER, due: NEVER },
  };
}

const isSameWalk = (motion: Motion, direction: Direction, speed: number): boolean =>
  motion.direction === direction && (direction === STANDING || motion.speed === speed);
