// What the server does to a motion: accepting what its owner claims, changing it by itself, and looking after walks
// nobody vouches for any more. Pure: reducers read two rows, call one of these and write what comes back.
//
// Because ticks telescope (a new motion starts where the old one ends, and never more than two ticks ahead of now),
// nobody walks more than real time + 2 ticks over any span, whatever they claim.
import { type Direction, facingAfter, STANDING, signX, signY } from './direction.ts';
import { isWalking, type Motion, motionAt, tickOfChunkBorder } from './motion.ts';
import type { Solid } from './solid.ts';
import { type Body, moveX, moveY } from './step.ts';
import {
  chunkOf,
  leaseTicks,
  MAX_LEAD_TICKS,
  MAX_REWIND_TICKS,
  NEVER,
  REFUSED_LEAD_TICKS,
  staysInChunk,
  type Tick,
} from './units.ts';

/** What the server keeps beside a motion, and nobody else sees. */
export interface Pace {
  /** No claim counts before this tick: something was decided from where the body stood then. */
  readonly floor: Tick;
  /** The tick at which the walk ends unless its owner renews it; {@link NEVER} while standing. */
  readonly lease: Tick;
  /** When the sweep has to look again: the next chunk border or the lease's end, whichever is earlier. */
  readonly due: Tick;
}

export interface Moving {
  readonly motion: Motion;
  readonly pace: Pace;
}

/** "At this tick I turned": `epoch` is that of the motion the owner saw. */
export interface SteerClaim {
  readonly epoch: number;
  readonly tick: Tick;
  readonly direction: Direction;
}

/**
 * - `turned`: the motion changed, write both rows.
 * - `renewed`: the same walk goes on, only `pace` changed; such a claim is not acknowledged in the motion.
 * - `ignored`: the tick did not rise above `acked`; nothing changed.
 * - `refused`: the tick lies too far ahead to be a clock's error; nothing changed.
 */
export type SteerOutcome = 'turned' | 'renewed' | 'ignored' | 'refused';

export interface Steered extends Moving {
  readonly outcome: SteerOutcome;
}

/** A change the server makes by itself. */
export type Imposed =
  /** Thrown along a direction by `units`, stopping at walls; a walk goes on from there. */
  | { readonly kind: 'knockBack'; readonly direction: Direction; readonly units: number }
  /** Another speed in units per tick (haste, snare); the walk goes on. */
  | { readonly kind: 'speed'; readonly speed: number }
  /** Elsewhere, standing. */
  | { readonly kind: 'teleport'; readonly x: number; readonly y: number }
  /** Standing where the body is (stunned, taken over by another tab, dead). */
  | { readonly kind: 'stop' };

/** The pace of somebody who stands and about whom nothing was decided yet. */
export const STANDING_PACE: Pace = { floor: 0, lease: NEVER, due: NEVER };

/**
 * The position at a tick as the server sees it: a walk ends with its lease, whether the sweep has come by or not.
 * Keeps the direction while the walk lasts, stands after it.
 */
export function settledAt({ motion, pace }: Moving, tick: Tick, solid: Solid): Motion {
  if (tick < pace.lease || !isWalking(motion)) return motionAt(motion, tick, solid);
  const end = motionAt(motion, pace.lease, solid);
  return { ...end, direction: STANDING };
}

/** Takes what a client claims. `now` is the server's own tick. */
export function acceptSteer(moving: Moving, claim: SteerClaim, now: Tick, solid: Solid): Steered {
  const { motion, pace } = moving;
  if (claim.tick > now + REFUSED_LEAD_TICKS) return { outcome: 'refused', motion, pace };
  if (claim.tick <= motion.acked) return { outcome: 'ignored', motion, pace };
  if (isRenewal(moving, claim, now)) {
    return { outcome: 'renewed', motion, pace: paceFrom(motion, pace.floor, now, solid) };
  }

  const claimed = claim.epoch === motion.epoch ? claim.tick : now;
  const earliest = Math.max(motion.started, pace.floor, now - MAX_REWIND_TICKS);
  const started = Math.max(earliest, Math.min(claimed, now + MAX_LEAD_TICKS));
  const at = settledAt(moving, started, solid);
  const turned: Motion = {
    ...at,
    started,
    acked: claim.tick,
    direction: claim.direction,
    facing: facingAfter(claim.direction, motion.facing),
  };
  return { outcome: 'turned', motion: turned, pace: paceFrom(turned, pace.floor, now, solid) };
}

function isRenewal({ motion, pace }: Moving, claim: SteerClaim, now: Tick): boolean {
  return isWalking(motion) && claim.direction === motion.direction && now < pace.lease;
}

/** Brings a motion up to now without changing what it does; the first half of every change made by the server. */
export function settle(moving: Moving, now: Tick, solid: Solid): Moving {
  const motion = settledAt(moving, now, solid);
  if (!isWalking(motion)) return { motion: startedAt(motion, now), pace: { ...moving.pace, lease: NEVER, due: NEVER } };
  return { motion, pace: { ...moving.pace, due: dueOf(motion, moving.pace.lease, now, solid) } };
}

/** Ends a walk where it is now: on leaving and on losing the connection. */
export function stand(moving: Moving, now: Tick, solid: Solid): Moving {
  const { motion, pace } = settle(moving, now, solid);
  return { motion: { ...motion, direction: STANDING }, pace: { ...pace, lease: NEVER, due: NEVER } };
}

/**
 * Changes a motion from the server's side. The epoch rises, so that claims made in ignorance of it lose their tick and
 * the client drops what it predicted.
 */
export function impose(moving: Moving, now: Tick, change: Imposed, solid: Solid): Moving {
  const { motion, pace } = settle(moving, now, solid);
  const changed: Motion = { ...motion, ...changedBy(motion, change, solid), epoch: (motion.epoch + 1) >>> 0 };
  return { motion: changed, pace: paceUntil(changed, pace.floor, leaseAfter(changed, pace, now), now, solid) };
}

/** A change never lengthens a walk; a faster one is vouched for fewer ticks. */
function leaseAfter(changed: Motion, pace: Pace, now: Tick): Tick {
  return isWalking(changed) ? Math.min(pace.lease, now + leaseTicks(changed.speed)) : NEVER;
}

function changedBy(motion: Motion, change: Imposed, solid: Solid): Partial<Motion> {
  switch (change.kind) {
    case 'knockBack':
      return thrown(motion, change.direction, change.units, solid);
    case 'speed':
      return { speed: change.speed };
    case 'teleport':
      return { x: change.x, y: change.y, direction: STANDING };
    case 'stop':
      return { direction: STANDING };
  }
}

/** Steps shorter than a tile, so that nobody is thrown through a wall. */
const THROW_STEP = 64;

function thrown(motion: Motion, direction: Direction, units: number, solid: Solid): Body {
  const body: Body = { x: motion.x, y: motion.y };
  for (let left = units; left > 0; left -= THROW_STEP) {
    const size = Math.min(left, THROW_STEP);
    if (signX(direction) !== 0) moveX(body, signX(direction) * size, solid);
    if (signY(direction) !== 0) moveY(body, signY(direction) * size, solid);
  }
  return body;
}

/**
 * What the sweep does to a motion whose `due` has come: at the lease's end it stands where the walk ended; well over
 * the border of a chunk the motion stays as it is, and only the row's chunk (see {@link chunkAt}) and `due` are new.
 */
export function sweepDue(moving: Moving, now: Tick, solid: Solid): Moving {
  const { motion, pace } = moving;
  if (now < pace.lease || !isWalking(motion)) {
    return { motion, pace: { ...pace, due: dueOf(motion, pace.lease, now, solid) } };
  }
  return { motion: settledAt(moving, now, solid), pace: { ...pace, lease: NEVER, due: NEVER } };
}

/** What the rows' `chunk` column holds at a tick: what it held, until the body is well over the border. */
export function chunkAt(moving: Moving, now: Tick, solid: Solid, held: number): number {
  const { x, y } = settledAt(moving, now, solid);
  return staysInChunk(held, x, y) ? held : chunkOf(x, y);
}

/** Nothing acted upon is undone: from here on no claim counts before `tick`. */
export function raiseFloor(pace: Pace, tick: Tick): Pace {
  return tick > pace.floor ? { ...pace, floor: tick } : pace;
}

/** The pace of a motion that its owner vouched for just now. */
function paceFrom(motion: Motion, floor: Tick, now: Tick, solid: Solid): Pace {
  return paceUntil(motion, floor, isWalking(motion) ? now + leaseTicks(motion.speed) : NEVER, now, solid);
}

function paceUntil(motion: Motion, floor: Tick, lease: Tick, now: Tick, solid: Solid): Pace {
  return { floor, lease, due: dueOf(motion, lease, now, solid) };
}

function dueOf(motion: Motion, lease: Tick, now: Tick, solid: Solid): Tick {
  if (!isWalking(motion)) return NEVER;
  return Math.min(lease, tickOfChunkBorder(motion, now, lease, solid));
}

function startedAt(motion: Motion, now: Tick): Motion {
  return motion.started >= now ? motion : { ...motion, started: now };
}
