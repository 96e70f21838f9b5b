// What a character can be: classes, looks and how many one account may hold. Names are in names/, what a look is
// drawn from in appearance/.
import { type Look, lookChoices } from './appearance/index.ts';
import { isOneOf } from './choices.ts';

export type { Look } from './appearance/index.ts';

export const CHARACTER_CLASSES = ['warrior', 'mage', 'ranger', 'cleric'] as const;
export type CharacterClass = (typeof CHARACTER_CLASSES)[number];

/** Characters one account may have at a time; deleted ones do not count. */
export const MAX_CHARACTERS = 6;
/** A guest has one, until the guest becomes an account. */
export const MAX_GUEST_CHARACTERS = 1;
/** A deleted character can be called back for this long. */
export const RESTORE_DAYS = 7;
/** The name of a character changes this often at most, unless it has to. */
export const RENAME_DAYS = 7;
export const FIRST_LEVEL = 1;

/** Each part of a look is a number below its count; the pictures have exactly as many variants. */
export const LOOK_COUNTS = lookChoices;

export function isCharacterClass(value: string): value is CharacterClass {
  return isOneOf(CHARACTER_CLASSES, value);
}

/** Whether every part of a look is among those offered. */
export function isLook(look: Look): boolean {
  return Object.entries(LOOK_COUNTS).every(([part, count]) => {
    const value = look[part as keyof Look];
    return Number.isInteger(value) && value >= 0 && value < count;
  });
}
