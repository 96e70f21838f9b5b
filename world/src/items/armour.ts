// Armour: three weights, a set for each stretch of the land, and cloaks for everybody. A set is written once, its
// pieces follow by rule.
import type { CharacterClass } from '../characters.ts';
import type { GearBonus } from './gear-bonus.ts';
import type { EquipmentSlot, ItemKind, Rarity } from './item-kind.ts';
import type { LookOf } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';

type Weight = 'cloth' | 'leather' | 'plate';
type Piece = Extract<EquipmentSlot, 'head' | 'chest' | 'hands' | 'legs' | 'feet'>;

interface WeightRule {
  readonly classes: readonly CharacterClass[];
  /** Points of armour of a whole common set, per level and at the start. */
  readonly armourPerLevel: number;
  readonly armourAtStart: number;
  /** The attribute its wearers live by. */
  readonly attribute: 'strength' | 'agility' | 'intellect';
}

/** Plate also suits clerics, who walk into things in order to mend them; nobody is kept from lighter armour. */
const WEIGHTS: Readonly<Record<Weight, WeightRule>> = {
  cloth: {
    classes: ['mage', 'cleric', 'ranger', 'warrior'],
    armourPerLevel: 3,
    armourAtStart: 6,
    attribute: 'intellect',
  },
  leather: { classes: ['ranger', 'warrior'], armourPerLevel: 6, armourAtStart: 10, attribute: 'agility' },
  plate: { classes: ['warrior', 'cleric'], armourPerLevel: 10, armourAtStart: 16, attribute: 'strength' },
};

/** The share of each piece in a set, in percent; together 100. */
const SHARE = { head: 18, chest: 34, hands: 12, legs: 24, feet: 12 } as const satisfies Record<Piece, number>;

type PieceRow = readonly [slot: Piece, shape: string, name: string, words: string];

interface ArmourSet {
  /** Of the first piece; the others follow in their order. Ten ids are kept for each set. */
  readonly id: number;
  readonly material: string;
  readonly weight: Weight;
  readonly level: number;
  readonly rarity: Rarity;
  readonly head: LookOf<'head'>;
  readonly chest: LookOf<'chest'>;
  readonly pieces: readonly PieceRow[];
}

const sets: readonly ArmourSet[] = [
  {
    id: 300,
    material: 'linen',
    weight: 'cloth',
    level: 1,
    rarity: 'common',
    head: 'cap',
    chest: 'cloth-1',
    pieces: [
      ['head', 'cap', 'Linen Cap', 'Keeps the sun off and the thoughts in.'],
      ['chest', 'shirt', 'Linen Shirt', 'Washed so often that it remembers three owners.'],
      ['legs', 'trousers', 'Linen Trousers', 'One pocket, and that one has a hole.'],
      ['feet', 'shoes', 'Linen Shoes', 'Dry until about noon.'],
    ],
  },
];

/** What one piece gives: armour, stamina and its wearers' attribute, each by its share of the set. */
function pieceBonus({ weight, level, rarity }: ArmourSet, slot: Piece): GearBonus {
  const rule = WEIGHTS[weight];
  const share = SHARE[slot];
  const partOf = (whole: number) => pointsAt(Math.ceil((whole * share) / 100), rarity);
  return {
    armour: partOf(rule.armourAtStart + rule.armourPerLevel * level),
    stamina: partOf(2 + level),
    [rule.attribute]: partOf(1 + level),
  };
}

function piecesOf(set: ArmourSet): ItemKind[] {
  return set.pieces.map(([slot, shape, name, words], index) => {
    const look = slot === 'head' ? set.head : slot === 'chest' ? set.chest : undefined;
    return {
      id: set.id + index,
      key: `${set.material}-${shape}`,
      name,
      words,
      category: 'armour',
      rarity: set.rarity,
      stack: 1,
      level: set.level,
      price: gearPrice(slot, set.level, set.rarity),
      slot,
      classes: WEIGHTS[set.weight].classes,
      bonus: pieceBonus(set, slot),
      ...(look && { look }),
    };
  });
}

type CloakRow = readonly [
  id: number,
  key: string,
  name: string,
  look: LookOf<'back'>,
  level: number,
  rarity: Rarity,
  bonus: GearBonus,
  words: string,
];

const cloakRows: readonly CloakRow[] = [
  [
    480,
    'wool-cloak',
    'Wool Cloak',
    'wool',
    3,
    'common',
    { armour: 4, stamina: 1 },
    'Smells of sheep when wet. So do sheep.',
  ],
];

const cloak = ([id, key, name, look, level, rarity, bonus, words]: CloakRow): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'armour',
  rarity,
  stack: 1,
  level,
  price: gearPrice('back', level, rarity),
  slot: 'back',
  bonus,
  look,
});

export const armour: readonly ItemKind[] = [...sets.flatMap(piecesOf), ...cloakRows.map(cloak)];
