// What quests are worth, by rule: from the level they are meant for and from how much they ask.
import { levelSpan } from '../growth/index.ts';

/** An errand; an afternoon; something to tell about; something to be told about. */
export type Size = 'errand' | 'task' | 'deed' | 'feat';

/** Percent of the way through the level it is meant for. */
const EXPERIENCE_SHARE = { errand: 20, task: 40, deed: 70, feat: 100 } as const satisfies Record<Size, number>;

/** How many times the coins of one fight at that level. */
const COIN_SHARE = { errand: 2, task: 4, deed: 8, feat: 20 } as const satisfies Record<Size, number>;

export const questExperience = (level: number, size: Size): number =>
  Math.floor((levelSpan(level) * EXPERIENCE_SHARE[size]) / 100);

export const questCoins = (level: number, size: Size): number => (3 + level) * COIN_SHARE[size];
