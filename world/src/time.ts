// The world's clock: ticks and real time, and the hour of the day in Hollowmere. Pure; whoever asks brings the time.
import { NEVER, TICK_MS, TICKS_PER_SECOND, type Tick } from './movement/units.ts';

const TICK_MICROS = BigInt(TICK_MS) * 1000n;

/** One day and night of the world lasts this many real minutes. */
export const DAY_MINUTES = 24;
export const DAY_TICKS = DAY_MINUTES * 60 * TICKS_PER_SECOND;
/** The world begins at eight in the morning: nobody's first minute is spent in the dark. */
const FIRST_MORNING = DAY_TICKS / 3;

/** The tick of a moment. Both in microseconds since the Unix epoch; before the world's epoch it is tick 0. */
export function tickAt(micros: bigint, epochMicros: bigint): Tick {
  if (micros <= epochMicros) return 0;
  const ticks = (micros - epochMicros) / TICK_MICROS;
  // The largest number is taken: it means "never".
  return ticks < BigInt(NEVER) ? Number(ticks) : NEVER - 1;
}

/** The moment at which a tick begins, in microseconds since the Unix epoch. */
export function microsAt(tick: Tick, epochMicros: bigint): bigint {
  return epochMicros + BigInt(tick) * TICK_MICROS;
}

/** So many real seconds in ticks, rounded up. */
export function ticksOf(seconds: number): Tick {
  return Math.ceil(seconds * TICKS_PER_SECOND);
}

/** The hour at a tick as a part of the day: 0 is midnight, 0.5 noon. Takes fractions of ticks, for drawing. */
export function timeOfDay(tick: number): number {
  return ((tick + FIRST_MORNING) % DAY_TICKS) / DAY_TICKS;
}

/** Townsfolk keep to their beds from nine in the evening until six. */
const NIGHT_BEGINS = 21 / 24;
const NIGHT_ENDS = 6 / 24;

/** Whether townsfolk call it night. */
export function isNightAt(tick: Tick): boolean {
  const hour = timeOfDay(tick);
  return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
}
