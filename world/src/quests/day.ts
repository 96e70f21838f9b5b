// Days as dailies count them: real ones, for a day of the world is over in minutes.
import { TICKS_PER_SECOND, type Tick } from '../movement/index.ts';

const DAY_TICKS = 86_400 * TICKS_PER_SECOND;

/** Whole real days since the world began. */
export const questDayAt = (tick: Tick): number => Math.floor(tick / DAY_TICKS);
