import { describe, expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../characters.ts';
import { armourSlots } from './armour.ts';
import { sumOfBonuses } from './gear-bonus.ts';
import { equipmentSlots, type ItemKind, rarities, type ShownSlot, shownSlots } from './item-kind.ts';
import { itemIdOf, itemKind, itemKinds } from './item-kinds.ts';
import { looks } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';
import { gearBonusOf, shownKinds, whyNotWorn, wornSlotOf } from './worn.ts';

const gear = itemKinds.filter(({ slot }) => slot !== undefined);
const named = (key: string): ItemKind => itemKind(itemIdOf(key))!;
const levels = Array.from({ length: 30 }, (_, index) => index + 1);

describe('every kind of item', () => {
  test('has an id and a key of its own, fit for rows and pictures', () => {
    expect(new Set(itemKinds.map(({ id }) => id)).size).toBe(itemKinds.length);
    expect(new Set(itemKinds.map(({ key }) => key)).size).toBe(itemKinds.length);
    for (const { id, key } of itemKinds) {
      expect(Number.isInteger(id) && id >= 1 && id < 65_536).toBe(true);
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  test('has a name and a line about it that fit where they are shown', () => {
    for (const { key, name, words } of itemKinds) {
      expect(name.length, key).toBeLessThanOrEqual(36);
      expect(words, key).toMatch(/[.?!]$/);
      expect(words.length, key).toBeLessThanOrEqual(90);
    }
    expect(new Set(itemKinds.map(({ name }) => name)).size).toBe(itemKinds.length);
    expect(new Set(itemKinds.map(({ words }) => words)).size).toBe(itemKinds.length);
  });

  test('is worth something, unless it belongs to a quest', () => {
    for (const { key, category, price } of itemKinds) expect(price > 0, key).toBe(category !== 'quest');
  });

  test('counts in whole numbers alone', () => {
    for (const { key, bonus = {}, use, ...kind } of itemKinds) {
      const { resist = {}, ...points } = bonus;
      const counts = Object.values(use ?? {}).filter((value) => typeof value === 'number');
      const numbers = [
        kind.price,
        kind.stack,
        kind.level,
        ...Object.values(points),
        ...Object.values(resist),
        ...counts,
      ];
      expect(
        numbers.every((number) => Number.isInteger(number) && number >= 0),
        key,
      ).toBe(true);
    }
  });

  test('waits for others of its group, if it can be used at all', () => {
    for (const { key, use, useGroup } of itemKinds) expect(useGroup !== undefined, key).toBe(use !== undefined);
  });
});

describe('what is worn', () => {
  test('never stacks and takes a level from 1 to 30', () => {
    for (const { key, stack, level } of gear) {
      expect(stack, key).toBe(1);
      expect(levels, key).toContain(level);
    }
  });

  test('has a look exactly when its slot shows, and one that is painted', () => {
    for (const { key, slot, look } of gear) {
      const isShown = (shownSlots as readonly string[]).includes(slot!);
      expect(look !== undefined, key).toBe(isShown);
      if (isShown) expect(looks[slot as ShownSlot], key).toContain(look);
    }
  });

  test('uses every look that is painted', () => {
    for (const slot of shownSlots) {
      const used = new Set(gear.filter((kind) => kind.slot === slot).map(({ look }) => look));
      expect([...looks[slot]].filter((look) => !used.has(look))).toEqual([]);
    }
  });

  test('offers each class a better weapon at least every six levels', () => {
    for (const playerClass of CHARACTER_CLASSES) {
      const own = gear.filter(({ slot, classes }) => slot === 'weapon' && classes?.includes(playerClass));
      for (const level of levels) {
        const newest = Math.max(...own.map((kind) => kind.level).filter((taken) => taken <= level));
        expect(level - newest, `${playerClass} at ${level}`).toBeLessThanOrEqual(6);
      }
    }
  });

  test('clothes each class in every slot within levels 1 to 8, 6 to 14 and 12 to 27', () => {
    const spans = [
      [1, 8],
      [6, 14],
      [12, 27],
    ] as const;
    for (const playerClass of CHARACTER_CLASSES) {
      for (const [low, high] of spans) {
        const there = new Set(
          gear
            .filter((kind) => kind.level >= low && kind.level <= high)
            .filter((kind) => whyNotWorn(kind, { class: playerClass, level: high }) === undefined)
            .map(({ slot }) => slot),
        );
        for (const slot of armourSlots) expect(there.has(slot), `${playerClass} ${slot} ${low}-${high}`).toBe(true);
      }
    }
  });

  test('gives heavier armour more armour, at the same level', () => {
    const armourOf = (key: string) => named(key).bonus?.armour ?? 0;
    expect(armourOf('steel-cuirass')).toBeGreaterThan(armourOf('toad-jerkin'));
    expect(armourOf('toad-jerkin')).toBeGreaterThan(armourOf('silk-robe'));
  });

  test('costs more the higher its level and the rarer it is', () => {
    for (const slot of equipmentSlots) {
      for (const level of levels.slice(0, -1)) {
        expect(gearPrice(slot, level + 1, 'common')).toBeGreaterThanOrEqual(gearPrice(slot, level, 'common'));
      }
      const byRarity = rarities.map((rarity) => gearPrice(slot, 10, rarity));
      expect(byRarity).toEqual(byRarity.toSorted((a, b) => a - b));
    }
    const points = rarities.map((rarity) => pointsAt(20, rarity));
    expect(points).toEqual(points.toSorted((a, b) => a - b));
  });

  test('grows stronger with its level within a family of weapons', () => {
    const swords = ['wooden', 'iron', 'steel', 'fen', 'barrow', 'ember', 'wyrm'].map((metal) =>
      named(`${metal}-sword`),
    );
    const powers = swords.map(({ bonus }) => bonus?.power ?? 0);
    expect(powers).toEqual(powers.toSorted((a, b) => a - b));
  });
});

describe('wearing', () => {
  test('asks for a slot, the class and the level, in that order', () => {
    expect(whyNotWorn(named('bread'), { class: 'mage', level: 30 })).toBe('wrong_slot');
    expect(whyNotWorn(named('iron-sword'), { class: 'mage', level: 30 })).toBe('wrong_class');
    expect(whyNotWorn(named('iron-sword'), { class: 'warrior', level: 3 })).toBe('level_too_low');
    expect(whyNotWorn(named('iron-sword'), { class: 'warrior', level: 4 })).toBeUndefined();
  });

  test('rings and amulets suit everybody', () => {
    for (const playerClass of CHARACTER_CLASSES) {
      expect(whyNotWorn(named('copper-ring'), { class: playerClass, level: 3 })).toBeUndefined();
    }
  });

  test('adds up point by point, resistances too, and unknown kinds add nothing', () => {
    expect(
      sumOfBonuses([
        { armour: 2, resist: { fire: 5 } },
        { armour: 3, power: 1, resist: { fire: 5, frost: 1 } },
      ]),
    ).toEqual({
      armour: 5,
      power: 1,
      resist: { fire: 10, frost: 1 },
    });
    expect(gearBonusOf([itemIdOf('copper-ring'), 65_000])).toEqual({ stamina: 2 });
    expect(gearBonusOf([])).toEqual({});
  });

  test('shows what is held and all that clothes, but no ring and no amulet', () => {
    const worn = ['iron-sword', 'copper-ring', 'linen-cap', 'linen-shoes'].map(itemIdOf);
    expect(shownKinds(worn)).toEqual({
      weapon: itemIdOf('iron-sword'),
      shield: 0,
      head: itemIdOf('linen-cap'),
      back: 0,
      chest: 0,
      hands: 0,
      legs: 0,
      feet: itemIdOf('linen-shoes'),
    });
  });

  test('keeps each slot in its own place', () => {
    expect(equipmentSlots.map(wornSlotOf)).toEqual(equipmentSlots.map((_, index) => index));
  });
});

test('a key that is no item is a mistake that shows at once', () => {
  expect(() => itemIdOf('iron-sward')).toThrow(RangeError);
});
