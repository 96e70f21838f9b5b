// Movement: what everybody sees of a body's way (`motion`), and what only the server keeps about it (`pace`).
// Fixed-size columns only: these are the rows that change most.
import { t, table } from 'spacetimedb/server';

/** Units, ticks and directions as in world/movement. */
export const motion = table(
  { name: 'motion', public: true },
  {
    entity: t.u32().primaryKey().autoInc(),
    /** Where the body is, or was until it is well over the border (`staysInChunk`), at most one sweep (0.2 s) late. */
    chunk: t.u32().index(),
    x: t.i32(),
    y: t.i32(),
    started: t.u32(),
    acked: t.u32(),
    speed: t.u32(),
    direction: t.u8(),
    facing: t.u8(),
    epoch: t.u32(),
  },
);

export const pace = table(
  { name: 'pace' },
  {
    entity: t.u32().primaryKey(),
    floor: t.u32(),
    lease: t.u32(),
    due: t.u32().index(),
  },
);

/** A change that the owner imposes on a motion. */
export const MotionChange = t.enum('MotionChange', {
  /** Units along a direction, stopping at walls. */
  knockBack: t.object('KnockBack', { direction: t.u8(), units: t.u32() }),
  /** Units per tick. */
  speed: t.u32(),
  /** Units. */
  teleport: t.object('Place', { x: t.i32(), y: t.i32() }),
  stop: t.unit(),
});

/** Wakes `sweep`. */
export const sweepTimer = table(
  { name: 'sweep_timer' },
  { scheduledId: t.u64().primaryKey().autoInc(), scheduledAt: t.scheduleAt() },
);
