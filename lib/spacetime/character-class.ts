// Classes of characters between the bindings, whose tags begin with a capital, and the world's own words.
import type { CharacterClass } from '@hollowmere/world/characters';
import { CharacterClass as Tagged } from './bindings/types.ts';

type Tag = Tagged['tag'];

const CLASSES = { Warrior: 'warrior', Mage: 'mage', Ranger: 'ranger', Cleric: 'cleric' } as const satisfies Record<
  Tag,
  CharacterClass
>;

const TAGGED: Record<CharacterClass, Tagged> = {
  warrior: Tagged.Warrior,
  mage: Tagged.Mage,
  ranger: Tagged.Ranger,
  cleric: Tagged.Cleric,
};

export const classOf = ({ tag }: { readonly tag: Tag }): CharacterClass => CLASSES[tag];

export const taggedClass = (name: CharacterClass): Tagged => TAGGED[name];
