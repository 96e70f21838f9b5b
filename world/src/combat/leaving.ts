// Leaving in the middle of a fight: nobody escapes by it. The body stays where it is, and can be harmed, until nothing has
// harmed it for a while; whoever comes back in time plays on.
import { TICKS_PER_SECOND, type Tick } from '../movement/units.ts';
import { isDead, type Vitals } from './vitals.ts';

/** How long a body that was left in a fight stays after the last harm. */
export const LINGER_SECONDS = 10;
export const LINGER_TICKS: Tick = LINGER_SECONDS * TICKS_PER_SECOND;

interface Situation {
  readonly vitals: Vitals;
  /** Whether any creature is after it: `isAfter` of world/creatures. */
  readonly isPursued: boolean;
}

/** Hurt a moment ago, or pursued. The fallen fight no more. */
export const isInFight = ({ vitals, isPursued }: Situation, tick: Tick): boolean =>
  !isDead(vitals) && (isPursued || vitals.healthSince > tick);
