// When a strike counts. Who strikes at what they see, strikes at the past: the module looks back as far as a fair
// connection needs, and no further.
import { MAX_SPEED, type Tick } from '../movement/units.ts';

/** The most ticks a strike looks back, 300 ms: half a second of being seen late is the attacker's own trouble. */
export const MAX_STRIKE_REWIND = 6;

/**
 * The tick at which places are compared for a strike that was claimed for `claimed` and arrives at `now`: never ahead of
 * now, never further back than {@link MAX_STRIKE_REWIND}, never before `floor`, up to which the attacker's own place is
 * settled.
 */
export function strikeTick(claimed: Tick, floor: Tick, now: Tick): Tick {
  return Math.min(now, Math.max(claimed, now - MAX_STRIKE_REWIND, floor));
}

/** What flies is at its goal after so many ticks, however far it was. */
const LONGEST_FLIGHT = 40;

/** Ticks that something of `speed` units per tick flies for `distance` units: one at least. */
export function flightTicks(distance: number, speed: number): Tick {
  const pace = Math.max(1, Math.min(MAX_SPEED, speed));
  return Math.max(1, Math.min(LONGEST_FLIGHT, Math.ceil(distance / pace)));
}
