// What is drunk, eaten, rubbed in or read out, and is gone afterwards.
import type { ItemKind, ItemUse, Rarity, UseGroup } from './item-kind.ts';

type Row = readonly [
  id: number,
  key: string,
  name: string,
  group: UseGroup,
  level: number,
  price: number,
  use: ItemUse,
  words: string,
  rarity?: Rarity,
];

const restore = (health: number, energy: number): ItemUse => ({ act: 'restore', health, energy });
const eat = (health: number, energy: number, seconds: number): ItemUse => ({ act: 'eat', health, energy, seconds });

const rows: readonly Row[] = [
  [600, 'minor-health-potion', 'Minor Healing Draught', 'potion', 1, 12, restore(45, 0), 'Tastes of mint and regret.'],
  [601, 'health-potion', 'Healing Draught', 'potion', 8, 30, restore(130, 0), 'Wren swears by it. Mostly at it.'],
  [
    610,
    'minor-energy-potion',
    'Minor Draught of Vigour',
    'potion',
    1,
    12,
    restore(0, 40),
    'Fizzes without being asked.',
  ],
  [650, 'bread', 'Crusty Loaf', 'food', 1, 4, eat(5, 2, 12), 'Posy bakes at four so that you need not.'],
];

const consumable = ([id, key, name, useGroup, level, price, use, words, rarity = 'common']: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'consumable',
  rarity,
  stack: 20,
  level,
  price,
  use,
  useGroup,
});

export const consumables: readonly ItemKind[] = rows.map(consumable);
