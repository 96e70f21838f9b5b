// What the other hand holds: shields for those who stand in front, tomes and quivers for those who do not.
import type { CharacterClass } from '../characters.ts';
import type { GearBonus } from './gear-bonus.ts';
import type { ItemKind, Rarity } from './item-kind.ts';
import type { LookOf } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';

type Shape = 'shield' | 'tome' | 'quiver';

interface ShapeRule {
  readonly classes: readonly CharacterClass[];
  readonly bonus: (level: number, rarity: Rarity) => GearBonus;
}

const SHAPES: Readonly<Record<Shape, ShapeRule>> = {
  shield: {
    classes: ['warrior', 'cleric'],
    bonus: (level, rarity) => ({
      armour: pointsAt(4 + 2 * level, rarity),
      blockChance: 800 + 25 * level,
      blockPart: 40 + level,
    }),
  },
  tome: {
    classes: ['mage', 'cleric'],
    bonus: (level, rarity) => ({
      intellect: pointsAt(2 + Math.floor(level / 3), rarity),
      energy: pointsAt(6 + 2 * level, rarity),
    }),
  },
  quiver: {
    classes: ['ranger'],
    bonus: (level, rarity) => ({
      agility: pointsAt(2 + Math.floor(level / 3), rarity),
      accuracy: pointsAt(3 + level, rarity),
    }),
  },
};

type Row = readonly [
  id: number,
  key: string,
  name: string,
  shape: Shape,
  look: LookOf<'shield'>,
  level: number,
  rarity: Rarity,
  words: string,
];

const rows: readonly Row[] = [
  [200, 'wooden-shield', 'Barrel-lid Shield', 'shield', 'round', 2, 'common', 'The barrel did not need it any more.'],
  [201, 'iron-shield', 'Iron Shield', 'shield', 'kite', 8, 'common', 'Dented by somebody who meant it.'],
];

const offHand = ([id, key, name, shape, look, level, rarity, words]: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'armour',
  rarity,
  stack: 1,
  level,
  price: gearPrice('shield', level, rarity),
  slot: 'shield',
  classes: SHAPES[shape].classes,
  bonus: SHAPES[shape].bonus(level, rarity),
  look,
});

export const offHands: readonly ItemKind[] = rows.map(offHand);
