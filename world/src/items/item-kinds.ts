// All kinds of items, and how to find one. Ids are for ever: kinds are added, never taken away or renumbered.
import { armour } from './armour.ts';
import { consumables } from './consumables.ts';
import type { ItemKind } from './item-kind.ts';
import { jewellery } from './jewellery.ts';
import { materials } from './materials.ts';
import { offHands } from './off-hands.ts';
import { questItems } from './quest-items.ts';
import { COINS, MOST_COINS } from './stack.ts';
import { weapons } from './weapons.ts';

const coins: ItemKind = {
  id: COINS,
  key: 'coins',
  name: 'Coins',
  words: 'Copper, mostly. The mint at Hollowmere closed when it ran out of kings.',
  category: 'coin',
  rarity: 'common',
  stack: MOST_COINS,
  level: 1,
  price: 1,
};

export const itemKinds: readonly ItemKind[] = [
  coins,
  ...weapons,
  ...offHands,
  ...armour,
  ...jewellery,
  ...consumables,
  ...materials,
  ...questItems,
];

const byId = new Map(itemKinds.map((kind) => [kind.id, kind]));
const byKey = new Map(itemKinds.map((kind) => [kind.key, kind]));

/** The kind with that id, if there is one. */
export const itemKind = (id: number): ItemKind | undefined => byId.get(id);

/**
 * The id of the kind with that key, for content that names items.
 * @throws RangeError when there is none: a slip of the pen, which loading the content reveals.
 */
export function itemIdOf(key: string): number {
  const kind = byKey.get(key);
  if (!kind) throw new RangeError(`There is no item ${key}.`);
  return kind.id;
}
