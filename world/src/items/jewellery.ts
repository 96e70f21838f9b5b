// Rings and amulets: for everybody, never seen on the sprite, and where most of the resistances are.
import type { GearBonus } from './gear-bonus.ts';
import type { ItemKind, Rarity } from './item-kind.ts';
import { gearPrice } from './pricing.ts';

type Row = readonly [
  id: number,
  key: string,
  name: string,
  slot: 'ring' | 'amulet',
  level: number,
  rarity: Rarity,
  bonus: GearBonus,
  words: string,
];

const rows: readonly Row[] = [
  [500, 'copper-ring', 'Copper Ring', 'ring', 3, 'common', { stamina: 2 }, 'Turns the finger green. Some like that.'],
  [
    520,
    'acorn-amulet',
    'Acorn on a String',
    'amulet',
    4,
    'common',
    { health: 10 },
    'A charm against being hit by oaks.',
  ],
];

const jewel = ([id, key, name, slot, level, rarity, bonus, words]: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'armour',
  rarity,
  stack: 1,
  level,
  price: gearPrice(slot, level, rarity),
  slot,
  bonus,
});

export const jewellery: readonly ItemKind[] = rows.map(jewel);
