// What is counted of a character for achievements and rankings: a word for each thing, a number beside it. The words are what
// rows carry: stable for ever, only ever appended.
import type { CreatureKey } from '../creature-ids.ts';

/**
 * `level` and `regions` are set to what they are; all others are counted up. `company`: kills that were shared. `healed` counts
 * points given to others, `coinsEarned` what creatures, quests and shops paid, `regions` named places seen.
 */
export const deeds = [
  'level',
  'kills',
  'bosses',
  'company',
  'deaths',
  'healed',
  'quests',
  'dailies',
  'crafted',
  'gathered',
  'fished',
  'chests',
  'coinsEarned',
  'regions',
  'trained',
  'criticals',
] as const;
export type Deed = (typeof deeds)[number];

/** A deed, the kills of one kind of creature, or how often one quest was finished. */
export type DeedKey = Deed | `kill:${CreatureKey}` | `quest:${string}`;

export const killDeed = (key: CreatureKey): DeedKey => `kill:${key}`;
export const questDeed = (key: string): DeedKey => `quest:${key}`;
