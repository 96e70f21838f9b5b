// What dying costs, and how one comes back: at the inn where one last rested, with fewer coins, and safe for a moment.
import { TICKS_PER_SECOND } from '../movement/units.ts';
import type { Vitals } from './vitals.ts';

/** One part in so many of the coins that one carries is lost; experience and things never are, nor is what lies in the bank. */
const COIN_PART = 10;

export const coinsLost = (carried: number): number => Math.floor(carried / COIN_PART);

/** Nobody can be harmed for this long after coming back, or until they harm somebody. */
export const PROTECTED_TICKS = 5 * TICKS_PER_SECOND;

/** Percent of health and energy with which one comes back: enough to walk, not enough to charge. */
const BACK_WITH = 60;

export function vitalsAfterReturn(vitals: Vitals, tick: number): Vitals {
  const part = (most: number) => Math.max(1, Math.floor((most * BACK_WITH) / 100));
  return {
    ...vitals,
    health: part(vitals.maxHealth),
    energy: part(vitals.maxEnergy),
    since: tick,
    healthSince: tick,
  };
}
