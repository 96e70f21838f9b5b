// What worn things add to their wearer, and how several of them add up. How much a point of it is worth in a fight
// is decided in growth and combat.
import type { DamageType } from '../combat/index.ts';

/** Whole points; what is missing adds nothing. */
export interface GearBonus {
  readonly strength?: number;
  readonly agility?: number;
  readonly intellect?: number;
  readonly stamina?: number;
  /** Strength of every strike and spell; weapons carry most of it. */
  readonly power?: number;
  readonly armour?: number;
  readonly health?: number;
  readonly energy?: number;
  readonly accuracy?: number;
  readonly evasion?: number;
  /** In 1/10000. */
  readonly critChance?: number;
  /** In 1/10000; shields alone have it. */
  readonly blockChance?: number;
  /** Percent of a blocked strike that does no harm. */
  readonly blockPart?: number;
  /** Percent less harm of each kind. */
  readonly resist?: Readonly<Partial<Record<DamageType, number>>>;
}

const ADDED = [
  'strength',
  'agility',
  'intellect',
  'stamina',
  'power',
  'armour',
  'health',
  'energy',
  'accuracy',
  'evasion',
  'critChance',
  'blockChance',
  'blockPart',
] as const satisfies readonly (keyof GearBonus)[];

/** All bonuses together, point by point. */
export function sumOfBonuses(bonuses: readonly GearBonus[]): GearBonus {
  const total: { -readonly [Key in keyof GearBonus]: GearBonus[Key] } = {};
  const resist: Partial<Record<DamageType, number>> = {};
  for (const bonus of bonuses) {
    for (const key of ADDED) {
      const points = bonus[key];
      if (points !== undefined) total[key] = (total[key] ?? 0) + points;
    }
    for (const [type, percent] of Object.entries(bonus.resist ?? {})) {
      resist[type as DamageType] = (resist[type as DamageType] ?? 0) + percent;
    }
  }
  return Object.keys(resist).length > 0 ? { ...total, resist } : total;
}
