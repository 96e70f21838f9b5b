// What the watch over the schedules keeps: what it suspects, things that are tried alone, and things that were put aside.
import { t, table } from 'spacetimedb/server';

/** Wakes `watch`. */
export const watchTimer = table(
  { name: 'watch_timer' },
  { scheduledId: t.u64().primaryKey().autoInc(), scheduledAt: t.scheduleAt() },
);

/** The oldest that was overdue of each duty when the watch last looked: work that is merely late has moved on since then. */
export const suspect = table(
  { name: 'suspect' },
  {
    duty: t.string().primaryKey(),
    key: t.u32(),
    /** When the watch looked. */
    seen: t.u32(),
  },
);

/** Wakes `tryAlone`, once: its row goes whether that succeeded or not. */
export const errand = table(
  { name: 'errand' },
  {
    scheduledId: t.u64().primaryKey().autoInc(),
    scheduledAt: t.scheduleAt(),
    duty: t.string(),
    key: t.u32(),
  },
);

/** One thing that stays overdue and is tried alone. Its own transaction ends the trial: one that outlives its errand failed. */
export const trial = table(
  { name: 'trial' },
  {
    errand: t.u64().primaryKey(),
    duty: t.string(),
    key: t.u32(),
    began: t.u32(),
  },
);

/** What broke whenever it was touched, as it was when it was taken out of the way. */
export const putAside = table(
  { name: 'put_aside' },
  {
    id: t.u32().primaryKey().autoInc(),
    at: t.timestamp(),
    duty: t.string(),
    key: t.u32(),
    /** The row, as JSON. */
    what: t.string(),
  },
);
