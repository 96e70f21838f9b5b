// What somebody has who comes into the world for the first time: little, so that the first weapon is an event.
import type { CharacterClass } from '../characters.ts';
import { itemIdOf } from './item-kinds.ts';
import type { Stack } from './stack.ts';

export const STARTING_COINS = 15;

/** In the bag, nothing is worn. */
export const startingItems: readonly Stack[] = [
  { kind: itemIdOf('bread'), count: 3 },
  { kind: itemIdOf('minor-health-potion'), count: 2 },
];

/** The first weapon of each class. */
export const firstWeapons: Readonly<Record<CharacterClass, number>> = {
  warrior: itemIdOf('wooden-sword'),
  mage: itemIdOf('ash-staff'),
  ranger: itemIdOf('ash-bow'),
  cleric: itemIdOf('wooden-mace'),
};
