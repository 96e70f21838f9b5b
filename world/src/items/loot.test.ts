import { describe, expect, test } from 'vitest';
import { creatureKinds, isTownsfolk } from '../creatures/index.ts';
import { CERTAIN, happens, type Rolls, rollBetween, seededRolls } from '../rolls.ts';
import { itemKind } from './item-kinds.ts';
import { expectedWorth, type LootTable, rollLoot } from './loot.ts';
import { lootedCreatures, lootTable, lootTables } from './loot-tables.ts';
import { COINS } from './stack.ts';

/** Always the lowest or always the highest number. */
const lowest: Rolls = { below: () => 0 };
const highest: Rolls = { below: (n) => n - 1 };

describe('chances', () => {
  test('come true for exactly as many numbers as they say', () => {
    for (const chance of [0, 1, 250, 9999, CERTAIN]) {
      let times = 0;
      for (let number = 0; number < CERTAIN; number++) if (happens(chance, { below: () => number })) times++;
      expect(times).toBe(chance);
    }
  });

  test('between two numbers reach both ends and nothing beyond', () => {
    expect(rollBetween(3, 7, lowest)).toBe(3);
    expect(rollBetween(3, 7, highest)).toBe(7);
    expect(rollBetween(4, 4, highest)).toBe(4);
  });
});

describe('rolling a table', () => {
  const table: LootTable = {
    key: 'testing',
    coins: { chance: 5000, least: 2, most: 4 },
    drops: [
      { item: 740, chance: 2500, least: 1, most: 3 },
      { item: 902, chance: 10_000, least: 1, most: 1, forQuest: 11 },
    ],
    finds: { chance: 1000, items: [100, 101] },
  };

  test('keeps to its chances over many times', () => {
    const times = 40_000;
    const rolls = seededRolls(7);
    const seen = new Map<number, { times: number; total: number }>();
    for (let turn = 0; turn < times; turn++) {
      for (const { kind, count } of rollLoot(table, rolls)) {
        const before = seen.get(kind) ?? { times: 0, total: 0 };
        seen.set(kind, { times: before.times + 1, total: before.total + count });
      }
    }
    const share = (kind: number) => (seen.get(kind)?.times ?? 0) / times;
    expect(share(COINS)).toBeCloseTo(0.5, 1.8);
    expect(share(740)).toBeCloseTo(0.25, 1.8);
    expect(share(100)).toBeCloseTo(0.05, 1.8);
    expect(share(101)).toBeCloseTo(0.05, 1.8);
    expect((seen.get(COINS)?.total ?? 0) / (seen.get(COINS)?.times ?? 1)).toBeCloseTo(3, 1);
  });

  test('gives the things of a quest to those alone who have it in hand', () => {
    expect(rollLoot(table, highest)).toEqual([]);
    expect(rollLoot(table, highest, (quest) => quest === 11)).toEqual([{ kind: 902, count: 1 }]);
  });

  test('takes the same rolls whether a quest is in hand or not', () => {
    const [without, within] = [seededRolls(3), seededRolls(3)];
    for (let turn = 0; turn < 200; turn++) {
      const common = rollLoot(table, without);
      expect(rollLoot(table, within, () => true).filter(({ kind }) => kind !== 902)).toEqual(common);
    }
  });

  test('at its luckiest gives one stack for each line', () => {
    expect(rollLoot(table, lowest, () => true).map(({ kind }) => kind)).toEqual([COINS, 740, 902, 100]);
  });
});

describe('the loot tables', () => {
  test('stand for every creature that can be fought, and for no townsperson', () => {
    const fought = creatureKinds.filter((kind) => !isTownsfolk(kind)).map(({ id }) => id);
    expect([...lootedCreatures].sort((a, b) => a - b)).toEqual(fought);
    expect(lootTable('innkeeper-maud')).toBeUndefined();
    expect(lootTable('constructor')).toBeUndefined();
  });

  test('name items that exist, in numbers and chances that make sense, and fit one stack', () => {
    for (const { key, coins, drops, finds } of lootTables) {
      for (const { item, chance, least, most } of drops) {
        expect(itemKind(item), key).toBeDefined();
        expect(chance > 0 && chance <= CERTAIN && least >= 1 && most >= least, key).toBe(true);
        expect(most, key).toBeLessThanOrEqual(itemKind(item)!.stack);
      }
      if (coins) expect(coins.least >= 1 && coins.most >= coins.least && coins.chance <= CERTAIN, key).toBe(true);
      if (finds) expect(finds.items.length > 0 && finds.items.every((item) => itemKind(item)), key).toBe(true);
    }
  });

  test('let quest things fall for quests alone', () => {
    for (const { key, drops, finds } of lootTables) {
      for (const { item, forQuest } of drops)
        expect(itemKind(item)!.category === 'quest', key).toBe(forQuest !== undefined);
      for (const item of finds?.items ?? []) expect(itemKind(item)!.category, key).not.toBe('quest');
    }
  });

  test('are worth more the deeper one goes', () => {
    const worth = (key: string) => expectedWorth(lootTable(key)!, (item) => itemKind(item)!.price);
    const way = [
      'field-rat',
      'hedge-boar',
      'brigand',
      'thorn-sprite',
      'drowned-one',
      'barrow-skeleton',
      'stone-crawler',
    ];
    const worths = way.map(worth);
    expect(worths).toEqual(worths.toSorted((a, b) => a - b));
    const chests = ['village', 'fields', 'forest', 'marsh', 'ruins', 'cave'].map((theme) => worth(`chest-${theme}`));
    expect(chests).toEqual(chests.toSorted((a, b) => a - b));
  });
});
