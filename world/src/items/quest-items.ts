// Things that matter to one quest only: nobody trades in them.
import type { ItemKind, ItemUse } from './item-kind.ts';

type Row = readonly [id: number, key: string, name: string, stack: number, words: string, use?: ItemUse];

const rows: readonly Row[] = [
  [900, 'sealed-letter', 'Sealed Letter', 1, 'Rowan’s seal: a boar that looks as if it had heard something.'],
  [901, 'bread-basket', 'Basket for the Jetty', 1, 'Two loaves, a jar, and a note that says “not the cat’s”.'],
  [902, 'strongbox', 'Brigands’ Strongbox', 1, 'Heavy. The lock has been argued with.'],
  [903, 'abbey-page', 'Singed Page', 6, 'Half a psalm, and a drawing of something under a hill.'],
  [904, 'warm-cordial', 'Jory’s Cordial', 1, 'Wrapped in a scarf, so that neither catches cold.'],
  [905, 'kings-crown', 'Crown of the Antlered King', 1, 'Twelve points. It is heavier in the dark.'],
  [906, 'bell-clapper', 'Clapper of the Drowned Bell', 1, 'It wants to swing.'],
  [907, 'drowned-bell', 'The Drowned Bell', 1, 'Whole again. Ring it where it used to hang.', { act: 'quest' }],
  [908, 'barrow-key', 'Barrow Key', 3, 'Bone. The teeth are teeth.'],
  [909, 'lantern-oil', 'Oil for the Lantern', 1, 'Nell pressed it from things that swim.'],
  [910, 'wyrm-heart', 'Cinder of the Wyrm', 1, 'It has stopped. It might only be thinking.'],
  [
    911,
    'kings-seal',
    'Wax of the Third Seal',
    1,
    'Three seals, three kings, one very large mistake.',
    { act: 'quest' },
  ],
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
