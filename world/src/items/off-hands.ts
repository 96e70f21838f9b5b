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
  [
    202,
    'fen-shield',
    'Eelhouse Shield',
    'shield',
    'kite',
    14,
    'uncommon',
    'Tarred against water, teeth and small talk.',
  ],
  [
    203,
    'barrow-shield',
    'Lid of the Barrow',
    'shield',
    'tower',
    19,
    'rare',
    'It kept something in. It will keep things out.',
  ],
  [204, 'ember-shield', 'Scale of the Deep', 'shield', 'tower', 26, 'epic', 'Shed, not taken. One hopes it was shed.'],

  [210, 'hide-tome', 'Primer of Small Sparks', 'tome', 'tome', 4, 'common', 'Chapter one: buckets.'],
  [211, 'fen-tome', 'Book of Damp', 'tome', 'tome', 13, 'uncommon', 'The ink runs, but always back to the right word.'],
  [
    212,
    'barrow-tome',
    'Roll of the Sleepers',
    'tome',
    'tome',
    20,
    'rare',
    'A list of names. Some are crossed out twice.',
  ],
  [213, 'ember-tome', 'Ashen Ledger', 'tome', 'tome', 27, 'epic', 'Everything that ever burned, alphabetically.'],

  [220, 'hide-quiver', 'Hide Quiver', 'quiver', 'quiver', 4, 'common', 'Holds twenty arrows, or lunch.'],
  [
    221,
    'fen-quiver',
    'Toadskin Quiver',
    'quiver',
    'quiver',
    13,
    'uncommon',
    'Keeps the feathers dry and the moths away.',
  ],
  [
    222,
    'barrow-quiver',
    'Quiver of the Watch',
    'quiver',
    'quiver',
    20,
    'rare',
    'There is always one more arrow than you counted.',
  ],
  [223, 'ember-quiver', 'Scorched Quiver', 'quiver', 'quiver', 27, 'epic', 'Lined with slate, for good reason.'],
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
