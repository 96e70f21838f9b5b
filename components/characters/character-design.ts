// A class and a look together: what one designs before a character has a name.
import type { Look } from '@hollowmere/world/appearance';
import { CHARACTER_CLASSES, type CharacterClass, LOOK_COUNTS } from '@hollowmere/world/characters';

export interface CharacterDesign {
  readonly heroClass: CharacterClass;
  readonly look: Look;
}

/** A design by chance; `random` gives numbers from 0 up to, not including, 1. */
export function randomDesign(random: () => number): CharacterDesign {
  const below = (count: number) => Math.floor(random() * count);
  return {
    heroClass: CHARACTER_CLASSES[below(CHARACTER_CLASSES.length)] ?? 'warrior',
    look: {
      skin: below(LOOK_COUNTS.skin),
      hair: below(LOOK_COUNTS.hair),
      hairColor: below(LOOK_COUNTS.hairColor),
      tunic: below(LOOK_COUNTS.tunic),
    },
  };
}
