// A motion: where a body was, when, and where it has been going since. `advance` is the one function by which module,
// owner and onlookers know where anybody is; what changes a motion is in steer.ts.
import { type Direction, type Direction8, isDirection, isFacing, SOUTH, STANDING, signX, signY } from './direction.ts';
import { anySolidUnder, type Solid } from './solid.ts';
import { type Body, step } from './step.ts';
import { BODY_HALF_HEIGHT, BODY_HALF_WIDTH, CHUNK_MARGIN, chunkOf, NEVER, type Tick } from './units.ts';

export interface Motion {
  /** The foot point at `started`, in units. */
  readonly x: number;
  readonly y: number;
  /** The tick at which the body was at (x, y). May lie up to two ticks ahead of the server's clock. */
  readonly started: Tick;
  /** The newest tick claimed by the owner that this motion answers. */
  readonly acked: Tick;
  /** Units per tick along an axis. */
  readonly speed: number;
  readonly direction: Direction;
  /** Where the body looks; equals `direction` while it walks. */
  readonly facing: Direction8;
  /** Rises with every change that the server made by itself. */
  readonly epoch: number;
}

/** A motion as a row carries it, with plain numbers. */
export type MotionNumbers = { readonly [K in keyof Motion]: number };

/**
 * Where a motion is after `ticks` more ticks. `advance(advance(m, a), b)` equals `advance(m, a + b)`: each tick is one
 * and the same whole-number step. A blocked body stops costing anything as soon as it stands still.
 */
export function advance(motion: Motion, ticks: number, solid: Solid): Motion {
  if (ticks <= 0) return motion;
  const started = motion.started + ticks;
  if (motion.direction === STANDING || motion.speed === 0) return { ...motion, started };
  const body: Body = { x: motion.x, y: motion.y };
  for (let tick = 0; tick < ticks; tick++) {
    if (!step(body, motion.direction, motion.speed, solid)) break;
  }
  return { ...motion, x: body.x, y: body.y, started };
}

/** Where a motion is at a tick; before its start it is where it starts. */
export function motionAt(motion: Motion, tick: Tick, solid: Solid): Motion {
  return advance(motion, tick - motion.started, solid);
}

export function isWalking(motion: Pick<Motion, 'direction'>): boolean {
  return motion.direction !== STANDING;
}

/** A body that stands at a place: how everybody enters the world. */
export function standingMotion(at: {
  x: number;
  y: number;
  facing?: Direction8;
  speed: number;
  tick: Tick;
  epoch?: number;
}): Motion {
  return {
    x: at.x,
    y: at.y,
    started: at.tick,
    acked: 0,
    speed: at.speed,
    direction: STANDING,
    facing: at.facing ?? SOUTH,
    epoch: at.epoch ?? 0,
  };
}

/** A row's numbers as a motion. A direction that no row of ours holds reads as standing, looking south. */
export function toMotion(row: MotionNumbers): Motion {
  return {
    x: row.x,
    y: row.y,
    started: row.started,
    acked: row.acked,
    speed: row.speed,
    direction: isDirection(row.direction) ? row.direction : STANDING,
    facing: isFacing(row.facing) ? row.facing : SOUTH,
    epoch: row.epoch,
  };
}

/** Whether a body could stand here without touching a solid tile. */
export function fitsAt(x: number, y: number, solid: Solid): boolean {
  return !anySolidUnder(x, y, BODY_HALF_WIDTH, BODY_HALF_HEIGHT, solid);
}

/**
 * The first tick after `now` at which the walker's rows may be due in another chunk (see {@link staysInChunk}), or
 * {@link NEVER} when that does not happen before `until`. Whichever chunk they are in: one leaves it where one goes, and the
 * line on which one does lies as far behind each border.
 */
export function tickOfChunkBorder(motion: Motion, now: Tick, until: Tick, solid: Solid): Tick {
  if (!isWalking(motion) || motion.speed === 0) return NEVER;
  const at = motionAt(motion, now, solid);
  const behindX = signX(motion.direction) * CHUNK_MARGIN;
  const behindY = signY(motion.direction) * CHUNK_MARGIN;
  const home = chunkOf(at.x - behindX, at.y - behindY);
  const body: Body = { x: at.x, y: at.y };
  for (let tick = at.started + 1; tick < until; tick++) {
    if (!step(body, motion.direction, motion.speed, solid)) return NEVER;
    if (chunkOf(body.x - behindX, body.y - behindY) !== home) return tick;
  }
  return NEVER;
}
