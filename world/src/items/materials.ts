// What things are made of, and what a beast leaves behind. Kept in large stacks; everybody buys it.
import type { ItemKind, Rarity } from './item-kind.ts';

type Row = readonly [id: number, key: string, name: string, price: number, words: string, rarity?: Rarity];

const rows: readonly Row[] = [
  [700, 'copper-ore', 'Copper Ore', 3, 'Green where the rain has been at it.'],
  [701, 'iron-ore', 'Iron Ore', 6, 'Rust with ambitions.'],
  [710, 'ash-wood', 'Ash Log', 3, 'Straight of grain, and of character.'],
  [720, 'marigold', 'Marigold', 2, 'Grows wherever somebody has been kind to the ground.'],
  [740, 'rat-tail', 'Rat Tail', 2, 'The farmers pay for these. Nobody asks what for.'],
  [741, 'boar-hide', 'Boar Hide', 5, 'Bristly on the one side, smelly on the other.'],
];

const material = ([id, key, name, price, words, rarity = 'common']: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'material',
  rarity,
  stack: 50,
  level: 1,
  price,
});

export const materials: readonly ItemKind[] = rows.map(material);
