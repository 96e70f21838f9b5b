// How late the sweep comes: the first sign of a world that has more to do than it can. Only the worst of each minute is
// kept, and only when it is worth a write.
import type { Moment } from '../moment.ts';
import type { Ctx } from '../schema.ts';
import { SWEEP_MICROS } from '../world/schedules.ts';

const MINUTE_MICROS = 60_000_000n;
/** A new worst is written when it is worse by so much. */
const WORTH_WRITING_MILLIS = 10;
const KEPT_MINUTES = 24 * 60;
/** A longer gap is a server that was off, not one that was slow. */
const LONGEST_GAP_MICROS = 60_000_000n;

/**
 * When the last sweep ran. Kept outside of the tables, because writing it would be five writes a second: after a
 * restart the first sweep only sets it.
 */
let lastSweep: bigint | undefined;

/** Minutes since the Unix epoch. */
export function minuteOf(moment: Moment): number {
  return Number(moment.microsSinceUnixEpoch / MINUTE_MICROS);
}

export function noteLateness(ctx: Ctx): void {
  const now = ctx.timestamp.microsSinceUnixEpoch;
  const gap = lastSweep === undefined ? SWEEP_MICROS : now - lastSweep;
  lastSweep = now;
  if (gap > LONGEST_GAP_MICROS) return;
  const millis = Number((gap - SWEEP_MICROS) / 1000n);
  const minute = minuteOf(ctx.timestamp);
  const row = ctx.db.lateness.minute.find(minute);
  if (millis < (row?.worstMillis ?? 0) + WORTH_WRITING_MILLIS) return;
  if (row === null) ctx.db.lateness.insert({ minute, worstMillis: millis });
  else ctx.db.lateness.minute.update({ ...row, worstMillis: millis });
}

/** Once a minute: what is older than a day goes. There are as many rows as minutes at most, so all are looked at. */
export function forgetOldLateness(ctx: Ctx): void {
  const oldest = minuteOf(ctx.timestamp) - KEPT_MINUTES;
  for (const { minute } of [...ctx.db.lateness.iter()]) {
    if (minute < oldest) ctx.db.lateness.minute.delete(minute);
  }
}
