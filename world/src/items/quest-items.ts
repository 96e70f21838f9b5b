// Things that matter to one quest only: nobody trades in them.
import type { ItemKind, ItemUse } from './item-kind.ts';

type Row = readonly [id: number, key: string, name: string, stack: number, words: string, use?: ItemUse];

const rows: readonly Row[] = [
  [900, 'sealed-letter', 'Sealed Letter', 1, 'Rowan’s seal: a boar that looks as if it had heard something.'],
];

const questItem = ([id, key, name, stack, words, use]: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'quest',
  rarity: 'common',
  stack,
  level: 1,
  price: 0,
  ...(use && { use, useGroup: 'quest' as const }),
});

export const questItems: readonly ItemKind[] = rows.map(questItem);
