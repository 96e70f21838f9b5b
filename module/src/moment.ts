// Moments and days. The engine's `Timestamp` class is not exported to modules by name; its schedule builder makes one.
import { ScheduleAt, type TimestampBuilder } from 'spacetimedb/server';

/** Microseconds since the Unix epoch, as rows carry them. */
export type Moment = TimestampBuilder['type'];

const MINUTE_MICROS = 60_000_000n;
const DAY_MICROS = 1440n * MINUTE_MICROS;

export function momentAt(micros: bigint): Moment {
  const at = ScheduleAt.time(micros);
  if (at.tag !== 'Time') throw new TypeError('a schedule for a moment holds no moment');
  return at.value;
}

/** Whole days since the Unix epoch. */
export function dayOf(moment: Moment): number {
  return Number(moment.microsSinceUnixEpoch / DAY_MICROS);
}

/** Nothing is put off by writing a moment that lies further ahead. */
const MOST_AHEAD_MICROS = 10n * MINUTE_MICROS;

/**
 * Whether at least a minute lies between two moments: what is kept "at most once a minute" is due again. What seems to be
 * written much later than now was written before the clock was set back.
 */
export function isMinuteOld(written: Moment, now: Moment): boolean {
  const age = now.microsSinceUnixEpoch - written.microsSinceUnixEpoch;
  return age >= MINUTE_MICROS || age < -MOST_AHEAD_MICROS;
}

export function daysBetween(from: Moment, to: Moment): number {
  return Number((to.microsSinceUnixEpoch - from.microsSinceUnixEpoch) / DAY_MICROS);
}
