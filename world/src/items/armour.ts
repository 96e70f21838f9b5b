// Armour: three weights, a set for each stretch of the land, and cloaks for everybody. A set is written once, its
// pieces follow by rule.
import type { CharacterClass } from '../characters.ts';
import type { GearBonus } from './gear-bonus.ts';
import type { EquipmentSlot, ItemKind, Rarity } from './item-kind.ts';
import type { LookOf } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';

/** The six parts of the body that armour covers; cloaks lie on the back. */
export const armourSlots = [
  'head',
  'back',
  'chest',
  'hands',
  'legs',
  'feet',
] as const satisfies readonly EquipmentSlot[];

type Weight = 'cloth' | 'leather' | 'plate';
type Piece = Exclude<(typeof armourSlots)[number], 'back'>;

interface WeightRule {
  readonly classes: readonly CharacterClass[];
  /** Points of armour of a whole common set, per level and at the start. */
  readonly armourPerLevel: number;
  readonly armourAtStart: number;
  /** The attribute its wearers live by. */
  readonly attribute: 'strength' | 'agility' | 'intellect';
}

/** Plate also suits clerics, who walk into things in order to mend them. Nobody is kept from what is lighter. */
const WEIGHTS: Readonly<Record<Weight, WeightRule>> = {
  cloth: {
    classes: ['mage', 'cleric', 'ranger', 'warrior'],
    armourPerLevel: 3,
    armourAtStart: 6,
    attribute: 'intellect',
  },
  leather: { classes: ['ranger', 'warrior', 'cleric'], armourPerLevel: 6, armourAtStart: 10, attribute: 'agility' },
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
  /** Of the chest, and of hands, legs and feet, which are dyed like it. */
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
  {
    id: 310,
    material: 'wool',
    weight: 'cloth',
    level: 6,
    rarity: 'common',
    head: 'hat',
    chest: 'cloth-1',
    pieces: [
      ['head', 'hat', 'Wool Hat', 'Pointed, as hats of that sort have to be.'],
      ['chest', 'robe', 'Wool Robe', 'Itches in the places where magic happens.'],
      ['hands', 'gloves', 'Wool Gloves', 'The fingertips are missing on purpose.'],
      ['feet', 'shoes', 'Felt Shoes', 'Silent, unless the floor has views.'],
    ],
  },
  {
    id: 320,
    material: 'silk',
    weight: 'cloth',
    level: 12,
    rarity: 'uncommon',
    head: 'hood',
    chest: 'cloth-2',
    pieces: [
      ['head', 'hood', 'Spidersilk Hood', 'The spider would have called it a start.'],
      ['chest', 'robe', 'Spidersilk Robe', 'Flies give it a wide berth.'],
      ['hands', 'gloves', 'Spidersilk Gloves', 'They let go of nothing, including doorknobs.'],
      ['legs', 'trousers', 'Spidersilk Trousers', 'Light as breath. Warm as breath, too, sadly.'],
    ],
  },
  {
    id: 330,
    material: 'shroud',
    weight: 'cloth',
    level: 18,
    rarity: 'rare',
    head: 'hood',
    chest: 'cloth-2',
    pieces: [
      ['head', 'hood', 'Shroud Cowl', 'The last owner hardly moved in it.'],
      ['chest', 'robe', 'Shroud Robe', 'Hemmed with names. Yours is not among them.'],
      ['legs', 'trousers', 'Shroud Wrappings', 'Wind tightly. Do not whistle.'],
    ],
  },
  {
    id: 340,
    material: 'ember',
    weight: 'cloth',
    level: 25,
    rarity: 'epic',
    head: 'hat',
    chest: 'cloth-3',
    pieces: [
      ['head', 'hat', 'Emberweave Hat', 'The brim smoulders in a becoming way.'],
      ['chest', 'robe', 'Emberweave Robe', 'No need to dry it, ever.'],
      ['hands', 'gloves', 'Emberweave Gloves', 'For lifting the kettle, and kingdoms.'],
      ['legs', 'trousers', 'Emberweave Trousers', 'Sit on stone. Only on stone.'],
      ['feet', 'slippers', 'Emberweave Slippers', 'Snow has never met them for long.'],
    ],
  },
  {
    id: 350,
    material: 'hide',
    weight: 'leather',
    level: 2,
    rarity: 'common',
    head: 'cap',
    chest: 'leather-1',
    pieces: [
      ['head', 'cap', 'Hide Cap', 'The boar wore it better, but did not mind.'],
      ['chest', 'jerkin', 'Hide Jerkin', 'Stiff as a Sunday.'],
      ['legs', 'leggings', 'Hide Leggings', 'They creak when you sneak.'],
      ['feet', 'boots', 'Hide Boots', 'Left and right are a matter of opinion.'],
    ],
  },
  {
    id: 360,
    material: 'wolf',
    weight: 'leather',
    level: 7,
    rarity: 'common',
    head: 'hood',
    chest: 'leather-1',
    pieces: [
      ['head', 'hood', 'Wolfskin Hood', 'With ears. The ears are not negotiable.'],
      ['chest', 'jerkin', 'Wolfskin Jerkin', 'Dogs are very respectful of it.'],
      ['hands', 'gloves', 'Wolfskin Gloves', 'Warm paws, as the saying goes.'],
      ['feet', 'boots', 'Wolfskin Boots', 'They know the way through snow.'],
    ],
  },
  {
    id: 370,
    material: 'toad',
    weight: 'leather',
    level: 12,
    rarity: 'uncommon',
    head: 'hood',
    chest: 'leather-2',
    pieces: [
      ['head', 'hood', 'Toadskin Hood', 'Not a drop gets in. Not a word, either.'],
      ['chest', 'jerkin', 'Toadskin Coat', 'Green in a way that hides you, and the stains.'],
      ['hands', 'gloves', 'Toadskin Gloves', 'Excellent grip on wet rope and wet toads.'],
      ['legs', 'leggings', 'Toadskin Waders', 'Up to here, and not a bit further.'],
    ],
  },
  {
    id: 380,
    material: 'watch',
    weight: 'leather',
    level: 18,
    rarity: 'rare',
    head: 'hood',
    chest: 'leather-2',
    pieces: [
      ['head', 'hood', 'Hood of the Watch', 'Deep enough to doze in. They did.'],
      ['chest', 'coat', 'Coat of the Watch', 'Four pockets for candles, one for doubts.'],
      ['legs', 'leggings', 'Leggings of the Watch', 'Patched at the knees by long nights.'],
    ],
  },
  {
    id: 390,
    material: 'wyrmskin',
    weight: 'leather',
    level: 25,
    rarity: 'epic',
    head: 'helm',
    chest: 'leather-3',
    pieces: [
      ['head', 'helm', 'Wyrmskin Helm', 'A very small part of a very large smile.'],
      ['chest', 'coat', 'Wyrmskin Coat', 'It sheds once a year. Clear the room.'],
      ['hands', 'gloves', 'Wyrmskin Gloves', 'Five fingers each. The wyrm had views on that.'],
      ['legs', 'leggings', 'Wyrmskin Leggings', 'Supple, dark, and slightly smug.'],
      ['feet', 'boots', 'Wyrmskin Boots', 'Walk softly. The floor used to be its roof.'],
    ],
  },
  {
    id: 400,
    material: 'copper',
    weight: 'plate',
    level: 2,
    rarity: 'common',
    head: 'helm',
    chest: 'plate-1',
    pieces: [
      ['head', 'helm', 'Copper Pot-helm', 'The handle was filed off. Nearly all of it.'],
      ['chest', 'cuirass', 'Copper Cuirass', 'Polished at the front, where it matters.'],
      ['legs', 'greaves', 'Copper Greaves', 'For the knees of people who stand still.'],
      ['feet', 'boots', 'Copper-shod Boots', 'They announce you, and then you arrive.'],
    ],
  },
  {
    id: 410,
    material: 'iron',
    weight: 'plate',
    level: 7,
    rarity: 'common',
    head: 'helm',
    chest: 'plate-1',
    pieces: [
      ['head', 'helm', 'Iron Helm', 'Inside it, everything sounds like a bell.'],
      ['chest', 'cuirass', 'Iron Cuirass', 'Torvald’s mark is on the back, for luck or blame.'],
      ['hands', 'gauntlets', 'Iron Gauntlets', 'Shake hands with caution.'],
      ['feet', 'boots', 'Iron Boots', 'Do not fall into the Mere.'],
    ],
  },
  {
    id: 420,
    material: 'steel',
    weight: 'plate',
    level: 12,
    rarity: 'uncommon',
    head: 'helm',
    chest: 'plate-2',
    pieces: [
      ['head', 'helm', 'Steel Helm', 'The visor sticks, but only in a crisis.'],
      ['chest', 'cuirass', 'Steel Cuirass', 'You could fry an egg on it. Somebody has.'],
      ['hands', 'gauntlets', 'Steel Gauntlets', 'Every joint oiled, every joint loud.'],
      ['legs', 'greaves', 'Steel Greaves', 'They have met a great many shins.'],
    ],
  },
  {
    id: 430,
    material: 'barrow',
    weight: 'plate',
    level: 18,
    rarity: 'rare',
    head: 'great-helm',
    chest: 'plate-2',
    pieces: [
      ['head', 'helm', 'Barrow Helm', 'It fits too well. It has had practice.'],
      ['chest', 'cuirass', 'Barrow Cuirass', 'A hole over the heart, mended with silver.'],
      ['legs', 'greaves', 'Barrow Greaves', 'They know when to kneel, and to whom.'],
    ],
  },
  {
    id: 440,
    material: 'emberforged',
    weight: 'plate',
    level: 25,
    rarity: 'epic',
    head: 'great-helm',
    chest: 'plate-3',
    pieces: [
      ['head', 'helm', 'Emberforged Helm', 'The plume is a flame. Mind the lintels.'],
      ['chest', 'cuirass', 'Emberforged Cuirass', 'Quenched once. It is still annoyed.'],
      ['hands', 'gauntlets', 'Emberforged Gauntlets', 'Good for handshakes you mean to win.'],
      ['legs', 'greaves', 'Emberforged Greaves', 'Stand in front of draughts. Everybody is grateful.'],
      ['feet', 'sabatons', 'Emberforged Sabatons', 'Footprints that dry by themselves.'],
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
      look: slot === 'head' ? set.head : set.chest,
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
  [
    481,
    'green-cloak',
    'Forester’s Cloak',
    'green',
    8,
    'uncommon',
    { armour: 9, evasion: 6 },
    'Finch has eight. Nobody has ever seen one.',
  ],
  [
    482,
    'fur-cloak',
    'Fur Mantle',
    'fur',
    12,
    'uncommon',
    { armour: 14, stamina: 5, resist: { frost: 8 } },
    'Six wolves, and a hard winter.',
  ],
  [
    483,
    'night-cloak',
    'Cloak of the Last Watch',
    'night',
    19,
    'rare',
    { armour: 18, stamina: 8, resist: { shadow: 10 } },
    'Stars on the inside, where they are safe.',
  ],
  [
    485,
    'ember-cloak',
    'Mantle of Cinders',
    'night',
    26,
    'epic',
    { armour: 26, stamina: 12, resist: { fire: 15 } },
    'Shake well before entering.',
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

/** What the king of the Thornwood gives to those who let his forest keep his crown. */
const crownOfLeaves: ItemKind = {
  id: 490,
  key: 'leaf-crown',
  name: 'Crown of Leaves',
  words: 'Grown overnight, to measure. Nobody measured.',
  category: 'armour',
  rarity: 'epic',
  stack: 1,
  level: 15,
  price: gearPrice('head', 15, 'epic'),
  slot: 'head',
  bonus: { armour: 18, stamina: 10, resist: { nature: 15 } },
  look: 'antlers' satisfies LookOf<'head'>,
};

export const armour: readonly ItemKind[] = [...sets.flatMap(piecesOf), ...cloakRows.map(cloak), crownOfLeaves];
