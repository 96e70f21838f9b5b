// Weapons: a row per weapon, five families, each for the classes that were taught it. A weapon's strength is its
// `bonus.power`, the rest of the bonus suits those who carry it.
import type { CharacterClass } from '../characters.ts';
import type { GearBonus } from './gear-bonus.ts';
import type { ItemKind, Rarity } from './item-kind.ts';
import type { LookOf } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';

type Family = 'sword' | 'axe' | 'mace' | 'bow' | 'staff';

interface FamilyRule {
  readonly classes: readonly CharacterClass[];
  /** Percent of the power a weapon of its level has; the rest is made good by `extra`. */
  readonly power: number;
  /** What the family gives besides power, for a common weapon of a level. */
  readonly extra: (level: number) => GearBonus;
}

const FAMILIES: Readonly<Record<Family, FamilyRule>> = {
  sword: { classes: ['warrior'], power: 100, extra: (level) => ({ strength: 1 + Math.floor(level / 3) }) },
  axe: { classes: ['warrior'], power: 108, extra: (level) => ({ critChance: 100 + 10 * level }) },
  mace: { classes: ['cleric', 'warrior'], power: 96, extra: (level) => ({ stamina: 1 + Math.floor(level / 3) }) },
  bow: { classes: ['ranger'], power: 100, extra: (level) => ({ agility: 1 + Math.floor(level / 3) }) },
  staff: { classes: ['mage', 'cleric'], power: 100, extra: (level) => ({ intellect: 1 + Math.floor(level / 3) }) },
};

type Row = readonly [
  id: number,
  key: string,
  name: string,
  family: Family,
  tier: 1 | 2 | 3 | 4,
  level: number,
  rarity: Rarity,
  words: string,
  more?: GearBonus,
];

const rows: readonly Row[] = [
  [100, 'wooden-sword', 'Training Sword', 'sword', 1, 1, 'common', 'Ash wood. It has lost every argument so far.'],
  [101, 'iron-sword', 'Iron Sword', 'sword', 1, 4, 'common', 'Straight, heavy and honest.'],
  [102, 'steel-sword', 'Steel Sword', 'sword', 2, 9, 'uncommon', 'Torvald folds it twice and complains throughout.'],
  [103, 'fen-sword', 'Fenreaver', 'sword', 2, 14, 'uncommon', 'Peat has turned the blade the colour of tea.'],
  [104, 'barrow-sword', 'Barrow Blade', 'sword', 3, 19, 'rare', 'Its owner wants it back, and has the time to wait.'],
  [105, 'ember-sword', 'Emberforged Sword', 'sword', 4, 26, 'epic', 'Warm to hold, like bread, and less forgiving.'],
];

/** The power of a common weapon of that level. */
export const weaponPower = (level: number): number => 5 + 2 * level;

const weapon = ([id, key, name, family, tier, level, rarity, words, more]: Row): ItemKind => {
  const { classes, power, extra } = FAMILIES[family];
  const look: LookOf<'weapon'> = `${family}-${tier}`;
  return {
    id,
    key,
    name,
    words,
    category: 'weapon',
    rarity,
    stack: 1,
    level,
    price: gearPrice('weapon', level, rarity),
    slot: 'weapon',
    classes,
    bonus: { ...extra(level), ...more, power: pointsAt(Math.floor((weaponPower(level) * power) / 100), rarity) },
    look,
  };
};

export const weapons: readonly ItemKind[] = rows.map(weapon);
