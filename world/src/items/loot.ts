// What falls when a creature dies or a chest is opened: how tables are rolled. The tables stand in loot-tables.ts.
import { CERTAIN, happens, type Rolls, rollBetween } from '../rolls.ts';
import { COINS, type Stack } from './stack.ts';

/** One thing that may fall. */
export interface Drop {
  readonly item: number;
  /** In 1/10000, rolled for itself. */
  readonly chance: number;
  readonly least: number;
  readonly most: number;
  /** It falls only for those who have this quest in hand. */
  readonly forQuest?: number;
}

export interface LootTable {
  readonly key: string;
  /** Coins fall with `chance`, any number from `least` to `most`. */
  readonly coins?: { readonly chance: number; readonly least: number; readonly most: number };
  readonly drops: readonly Drop[];
  /** With `chance` one of these falls, each as likely: the finds. */
  readonly finds?: { readonly chance: number; readonly items: readonly number[] };
}

const noQuests: (quest: number) => boolean = () => false;

/**
 * What falls this time: at most one stack for each line of the table. `hasQuest` says which quests are in hand of the
 * one whom it falls to. Each line takes its rolls whether it is wanted or not, so that quests do not shift the chances
 * of the rest.
 */
export function rollLoot(table: LootTable, rolls: Rolls, hasQuest = noQuests): Stack[] {
  const fallen: Stack[] = [];
  const { coins, drops, finds } = table;
  if (coins && happens(coins.chance, rolls)) {
    fallen.push({ kind: COINS, count: rollBetween(coins.least, coins.most, rolls) });
  }
  for (const { item, chance, least, most, forQuest } of drops) {
    const count = rollBetween(least, most, rolls);
    if (!happens(chance, rolls)) continue;
    if (forQuest === undefined || hasQuest(forQuest)) fallen.push({ kind: item, count });
  }
  if (finds && happens(finds.chance, rolls)) {
    const found = finds.items[rolls.below(finds.items.length)];
    if (found !== undefined) fallen.push({ kind: found, count: 1 });
  }
  return fallen;
}

/** What a table is worth on the whole, in hundredths of a coin, by the prices of its things: for balance, not for play. */
export function expectedWorth(table: LootTable, priceOf: (item: number) => number): number {
  const { coins, drops, finds } = table;
  const ofCoins = coins ? (coins.chance * (coins.least + coins.most) * 50) / CERTAIN : 0;
  const ofDrops = drops
    .filter(({ forQuest }) => forQuest === undefined)
    .reduce((sum, { item, chance, least, most }) => sum + (chance * (least + most) * 50 * priceOf(item)) / CERTAIN, 0);
  const ofFinds = finds
    ? (finds.chance * 100 * finds.items.reduce((sum, item) => sum + priceOf(item), 0)) / finds.items.length / CERTAIN
    : 0;
  return Math.round(ofCoins + ofDrops + ofFinds);
}
