// The classes in words, for pages on which one chooses.
import type { Look } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';

export interface ClassDescription {
  readonly name: string;
  /** In one breath. */
  readonly motto: string;
  readonly description: string;
  /** How its example looks. */
  readonly example: Look;
}

export const classDescriptions: Record<CharacterClass, ClassDescription> = {
  warrior: {
    name: 'Warrior',
    motto: 'First through the gate.',
    description: 'Steel helm, broad shoulders, and a habit of standing between friends and trouble.',
    example: { skin: 1, hair: 0, hairColor: 2, tunic: 0 },
  },
  mage: {
    name: 'Mage',
    motto: 'The lamps know your name.',
    description: 'A tall hat full of half-remembered words. Some of them make light.',
    example: { skin: 4, hair: 1, hairColor: 5, tunic: 3 },
  },
  ranger: {
    name: 'Ranger',
    motto: 'The wood is home.',
    description: 'Hooded and light of foot, at ease wherever there is no road.',
    example: { skin: 2, hair: 3, hairColor: 3, tunic: 2 },
  },
  cleric: {
    name: 'Cleric',
    motto: 'Nobody walks alone.',
    description: 'Bearer of the old abbey’s blessing, welcome at every hearth in the valley.',
    example: { skin: 5, hair: 4, hairColor: 0, tunic: 4 },
  },
};
