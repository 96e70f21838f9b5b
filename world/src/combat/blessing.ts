// What shrines do for whoever touches them: a little, for a little while.
import { TICKS_PER_SECOND } from '../movement/units.ts';
import type { Effect } from './effects.ts';

const LASTS = 60 * TICKS_PER_SECOND;
/** So many points a second, and one more for so many levels. */
const LEAST = 2;
const LEVELS_EACH = 5;

/** The blessing of a shrine at a tick: it mends, by level about as much as a meal does. */
export function blessingFor(who: { readonly entity: number; readonly level: number }, tick: number): Effect {
  const magnitude = LEAST + Math.floor(who.level / LEVELS_EACH);
  return { kind: 'regenerate', magnitude, source: who.entity, ends: tick + LASTS };
}
