// The loot tables: one for each creature that can be fought, under its key, and one for the chests of each theme.
// Chances are in 1/10000.
import { type CreatureKey, creatureIds } from '../creature-ids.ts';
import { CERTAIN } from '../rolls.ts';
import type { Rarity } from './item-kind.ts';
import { itemIdOf, itemKinds } from './item-kinds.ts';
import type { Drop, LootTable } from './loot.ts';

/** Quests whose things fall from creatures, by id: named here so that items need not know quests. */
const QUEST = { strongbox: 11, king: 20, bell: 25, key: 31, wyrm: 36, pages: 9 } as const;

const drop = (key: string, chance: number, least = 1, most = least): Drop => ({
  item: itemIdOf(key),
  chance,
  least,
  most,
});

const questDrop = (key: string, chance: number, forQuest: number): Drop => ({ ...drop(key, chance), forQuest });

/** Gear of those levels and rarities that falls by chance; what bosses keep is theirs alone. */
const gear = (low: number, high: number, ...wanted: readonly Rarity[]): number[] =>
  itemKinds
    .filter(({ slot, level, rarity, key }) => {
      const isKept = key.startsWith('antler-') || key.startsWith('wyrm-') || key === 'leaf-crown';
      return slot !== undefined && !isKept && level >= low && level <= high && wanted.includes(rarity);
    })
    .map(({ id }) => id);

const ids = (...keys: string[]): number[] => keys.map(itemIdOf);

const coins = (least: number, most: number, chance = 6500) => ({ chance, least, most });

type Table = Omit<LootTable, 'key'>;

const creatureTables: Partial<Record<CreatureKey, Table>> = {
  // Village and fields
  'meadow-hen': { drops: [drop('feather', 8000, 1, 2), drop('raw-meat', 3000)] },
  'field-rat': {
    coins: coins(1, 3, 4000),
    drops: [drop('rat-tail', CERTAIN), drop('apple', 1200)],
    finds: { chance: 200, items: gear(1, 2, 'common') },
  },
  'red-deer': { drops: [drop('raw-meat', 9000, 1, 2), drop('boar-hide', 2500)] },
  'hedge-boar': {
    coins: coins(2, 5, 3000),
    drops: [drop('boar-hide', 6500), drop('raw-meat', 5000, 1, 2)],
    finds: { chance: 250, items: gear(1, 4, 'common') },
  },
  brigand: {
    coins: coins(5, 12, 9000),
    drops: [
      drop('tattered-badge', 4500),
      drop('barley-beer', 1500),
      drop('minor-health-potion', 800),
      questDrop('strongbox', 2500, QUEST.strongbox),
      questDrop('abbey-page', 4000, QUEST.pages),
    ],
    finds: { chance: 500, items: gear(2, 7, 'common') },
  },
  'brigand-archer': {
    coins: coins(5, 12, 9000),
    drops: [
      drop('tattered-badge', 4500),
      drop('feather', 4000, 1, 3),
      drop('minor-energy-potion', 800),
      questDrop('strongbox', 2500, QUEST.strongbox),
    ],
    finds: { chance: 500, items: gear(2, 7, 'common') },
  },
  // Hollow Wood and Thornwood
  'grey-wolf': {
    drops: [drop('wolf-pelt', 6000), drop('raw-meat', 4000)],
    finds: { chance: 300, items: gear(4, 8, 'common', 'uncommon') },
  },
  'wood-spider': {
    drops: [drop('spider-silk', 6500, 1, 2), drop('venom-sac', 3500)],
    finds: { chance: 350, items: gear(6, 10, 'common', 'uncommon') },
  },
  'thorn-sprite': {
    coins: coins(6, 14, 5000),
    drops: [drop('thorn-heart', 5500), drop('thornberry', 3000, 1, 2)],
    finds: { chance: 400, items: gear(8, 12, 'uncommon') },
  },
  'antlered-king': {
    coins: coins(150, 250, 10_000),
    drops: [
      drop('kings-tine', 10_000, 1, 2),
      drop('health-potion', 10_000, 1, 2),
      questDrop('kings-crown', 10_000, QUEST.king),
    ],
    finds: { chance: 4000, items: ids('antler-sword', 'antler-mace', 'antler-bow', 'antler-staff') },
  },
  // Sallowfen
  'bog-toad': {
    coins: coins(5, 12, 2500),
    drops: [drop('toad-skin', 6000), drop('raw-meat', 2500)],
    finds: { chance: 350, items: gear(10, 14, 'uncommon') },
  },
  'marsh-wisp': {
    drops: [drop('wisp-glass', 5500), drop('energy-potion', 600)],
    finds: { chance: 400, items: gear(12, 15, 'uncommon', 'rare') },
  },
  'drowned-one': {
    coins: coins(10, 24, 7500),
    drops: [drop('drowned-cord', 5000), drop('smoked-eel', 600), questDrop('bell-clapper', 2000, QUEST.bell)],
    finds: { chance: 450, items: gear(12, 16, 'uncommon', 'rare') },
  },
  // Kingsbarrow
  'barrow-skeleton': {
    coins: coins(12, 28, 6000),
    drops: [drop('old-bone', 6000, 1, 2), drop('silver-ore', 900)],
    finds: { chance: 350, items: gear(14, 19, 'uncommon', 'rare') },
  },
  'skeleton-archer': {
    coins: coins(12, 28, 6000),
    drops: [drop('old-bone', 5500, 1, 2), drop('grave-linen', 2000)],
    finds: { chance: 350, items: gear(14, 20, 'uncommon', 'rare') },
  },
  'barrow-wight': {
    coins: coins(25, 50, 8000),
    drops: [
      drop('grave-linen', 5000, 1, 2),
      drop('silver-ore', 3000),
      drop('greater-health-potion', 700),
      questDrop('barrow-key', 4000, QUEST.key),
    ],
    finds: { chance: 500, items: gear(18, 20, 'rare') },
  },
  // The Underhollow
  'cave-bat': {
    drops: [drop('bat-wing', 6500, 1, 2)],
    finds: { chance: 250, items: gear(18, 24, 'rare') },
  },
  'stone-crawler': {
    coins: coins(10, 30, 2500),
    drops: [drop('crawler-plate', 6000), drop('ember-ore', 1500)],
    finds: { chance: 300, items: gear(19, 26, 'rare', 'epic') },
  },
  'ember-imp': {
    coins: coins(30, 60, 7000),
    drops: [drop('imp-ember', 5500), drop('ember-ore', 1000), drop('grand-health-potion', 400)],
    finds: { chance: 300, items: gear(25, 27, 'epic') },
  },
  'hollow-wyrm': {
    coins: coins(900, 1400, 10_000),
    drops: [
      drop('wyrm-scale', 10_000, 1, 3),
      drop('grand-health-potion', 10_000, 2, 4),
      questDrop('wyrm-heart', 10_000, QUEST.wyrm),
    ],
    finds: {
      chance: 3500,
      items: ids('wyrm-sword', 'wyrm-mace', 'wyrm-bow', 'wyrm-staff', 'wyrm-amulet'),
    },
  },
};

const chestTables: Readonly<Record<string, Table>> = {
  'chest-village': { coins: coins(5, 12, 10_000), drops: [drop('bread', 10_000, 1, 2), drop('vial', 5000)] },
  'chest-fields': {
    coins: coins(10, 25, 10_000),
    drops: [drop('minor-health-potion', 10_000, 1, 2), drop('thread', 5000, 1, 3)],
    finds: { chance: 5000, items: gear(1, 5, 'common') },
  },
  'chest-forest': {
    coins: coins(30, 60, 10_000),
    drops: [drop('health-potion', 10_000), drop('antidote', 6000, 1, 2), drop('thorn-wood', 5000, 1, 3)],
    finds: { chance: 6000, items: gear(6, 10, 'common', 'uncommon') },
  },
  'chest-marsh': {
    coins: coins(60, 110, 10_000),
    drops: [drop('health-potion', 10_000, 1, 2), drop('bog-oak', 5000, 1, 2)],
    finds: { chance: 6500, items: gear(10, 15, 'uncommon', 'rare') },
  },
  'chest-ruins': {
    coins: coins(110, 190, 10_000),
    drops: [drop('greater-health-potion', 10_000), drop('silver-ore', 7000, 1, 3)],
    finds: { chance: 7000, items: gear(15, 20, 'rare') },
  },
  'chest-cave': {
    coins: coins(180, 320, 10_000),
    drops: [drop('grand-health-potion', 10_000), drop('ember-ore', 7000, 1, 3)],
    finds: { chance: 7500, items: gear(19, 27, 'rare', 'epic') },
  },
};

export const lootTables: readonly LootTable[] = Object.entries({ ...creatureTables, ...chestTables }).map(
  ([key, table]) => ({ key, ...table }),
);

const byKey = new Map(lootTables.map((table) => [table.key, table]));

/** The table with that key: the creature's own key, or `chest-<theme>`. Townsfolk have none. */
export const lootTable = (key: string): LootTable | undefined => byKey.get(key);

/** The creature kinds that have a table. */
export const lootedCreatures: readonly number[] = Object.keys(creatureTables).map(
  (key) => creatureIds[key as CreatureKey],
);
