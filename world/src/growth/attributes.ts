// What a class has at a level, before gear. Each class grows most in what it lives by.
import type { CharacterClass } from '../characters.ts';

export const attributeNames = ['strength', 'agility', 'intellect', 'stamina'] as const;
export type AttributeName = (typeof attributeNames)[number];
export type Attributes = Readonly<Record<AttributeName, number>>;

/** At the first level, and tenths of a point for each level after it. */
type Growth = Readonly<Record<AttributeName, readonly [first: number, tenths: number]>>;

const GROWTH: Readonly<Record<CharacterClass, Growth>> = {
  warrior: { strength: [9, 20], agility: [5, 10], intellect: [3, 5], stamina: [9, 20] },
  mage: { strength: [3, 5], agility: [5, 9], intellect: [9, 20], stamina: [7, 15] },
  ranger: { strength: [5, 10], agility: [9, 20], intellect: [4, 6], stamina: [8, 20] },
  cleric: { strength: [6, 12], agility: [4, 8], intellect: [9, 20], stamina: [8, 18] },
};

/** The attribute that makes a class strong. Plate that is made for strength still serves a cleric as armour. */
export const primaryAttribute: Readonly<Record<CharacterClass, AttributeName>> = {
  warrior: 'strength',
  mage: 'intellect',
  ranger: 'agility',
  cleric: 'intellect',
};

export function attributesOf(name: CharacterClass, level: number): Attributes {
  const at = (attribute: AttributeName) => {
    const [first, tenths] = GROWTH[name][attribute];
    return first + Math.floor((tenths * (level - 1)) / 10);
  };
  return {
    strength: at('strength'),
    agility: at('agility'),
    intellect: at('intellect'),
    stamina: at('stamina'),
  };
}
