// What a thing does for whoever wears or uses it, line by line, and how that compares with what is worn already.
import type { CharacterClass } from '@hollowmere/world/characters';
import type { GearBonus, ItemKind, ItemUse } from '@hollowmere/world/items';
import { TICKS_PER_SECOND } from '@hollowmere/world/movement';
import type { Wearer } from './own-things.ts';

/** One fact of a bonus; `by` is how much more or less than the other. */
export interface BonusLine {
  readonly title: string;
  readonly value: string;
  readonly by: number;
  /** "+3", "−2 %", nothing where both are the same. */
  readonly change: string;
}

type Points = Exclude<keyof GearBonus, 'resist'>;

const TITLES: Readonly<Record<Points, string>> = {
  power: 'Power',
  armour: 'Armour',
  strength: 'Strength',
  agility: 'Agility',
  intellect: 'Intellect',
  stamina: 'Stamina',
  health: 'Health',
  energy: 'Energy',
  accuracy: 'Accuracy',
  evasion: 'Evasion',
  critChance: 'Critical chance',
  blockChance: 'Block chance',
  blockPart: 'Blocked harm',
};

const POINTS = Object.keys(TITLES) as Points[];

/** Chances are kept in 1/10000 and shown in per cent. */
const CHANCES: readonly Points[] = ['critChance', 'blockChance'];
const PERCENT: readonly Points[] = [...CHANCES, 'blockPart'];

const RESISTANCES = {
  physical: 'Physical resistance',
  fire: 'Fire resistance',
  frost: 'Frost resistance',
  nature: 'Nature resistance',
  holy: 'Holy resistance',
  shadow: 'Shadow resistance',
} as const;

/** What a bonus comes to beside another: all that one of them has. */
export function bonusLines(bonus: GearBonus, other: GearBonus): BonusLine[] {
  const points = POINTS.flatMap((key) => {
    const scale = CHANCES.includes(key) ? 100 : 1;
    return line(TITLES[key], (bonus[key] ?? 0) / scale, (other[key] ?? 0) / scale, PERCENT.includes(key) ? ' %' : '');
  });
  const resistances = (Object.keys(RESISTANCES) as (keyof typeof RESISTANCES)[]).flatMap((type) =>
    line(RESISTANCES[type], bonus.resist?.[type] ?? 0, other.resist?.[type] ?? 0, ' %'),
  );
  return [...points, ...resistances];
}

function line(title: string, value: number, other: number, unit: string): BonusLine[] {
  if (value === 0 && other === 0) return [];
  const by = value - other;
  return [{ title, value: `${value}${unit}`, by, change: by === 0 ? '' : `${signed(by)}${unit}` }];
}

const signed = (by: number): string => (by > 0 ? `+${by}` : `−${-by}`);

/** What using it does. */
export function lineOfUse(use: ItemUse): string {
  switch (use.act) {
    case 'restore':
      return `Gives back ${amounts(use.health, use.energy)} at once`;
    case 'eat':
      return `Gives back ${amounts(use.health, use.energy)} a second for ${use.seconds} s; being hurt ends it`;
    case 'effect':
      return `${EFFECTS[use.effect]} for ${Math.round(use.ticks / TICKS_PER_SECOND)} s`;
    case 'cure':
      return `Ends ${use.effects.join(', ')}`;
    case 'return':
      return 'Takes you to the inn you last rested at';
    case 'quest':
      return 'Use it where it is wanted';
  }
}

const EFFECTS = {
  regenerate: 'Heals you bit by bit',
  ward: 'Keeps harm off you',
  haste: 'Makes you faster',
  might: 'Makes you stronger',
} as const;

function amounts(health: number, energy: number): string {
  const parts = [health > 0 && `${health} health`, energy > 0 && `${energy} energy`];
  return parts.filter((part) => part !== false).join(' and ');
}

/** What it takes to wear or use it, and whether somebody has that. */
export interface Requirement {
  readonly words: string;
  readonly isMet: boolean;
  /** What they are instead: "a mage", "level 3". */
  readonly wearerIs: string;
}

export function requirementsOf({ level, classes }: ItemKind, wearer: Wearer): Requirement[] {
  const needs: Requirement[] = [];
  if (level > 1) {
    needs.push({ words: `Level ${level}`, isMet: wearer.level >= level, wearerIs: `level ${wearer.level}` });
  }
  if (classes) {
    const words = classes.map(className).join(' or ');
    needs.push({ words, isMet: classes.includes(wearer.class), wearerIs: `a ${wearer.class}` });
  }
  return needs;
}

const className = (name: CharacterClass): string => name.charAt(0).toUpperCase() + name.slice(1);
