// All a strike needs to know of whoever gives or takes it, worked out beforehand: players' from class, level and gear
// (growth/), creatures' from their kind and level (creatures/). Whole numbers; chances in 1/10000, factors in percent.
import type { DamageType } from './damage-types.ts';

export type Resistances = Readonly<Record<DamageType, number>>;

export interface Fighter {
  readonly level: number;
  readonly maxHealth: number;
  readonly maxEnergy: number;
  /** Points a second, out of harm's way. */
  readonly healthGain: number;
  /** Points a second, always. */
  readonly energyGain: number;
  /** What a strike of 100 % does before anything is taken off. */
  readonly power: number;
  readonly armour: number;
  readonly accuracy: number;
  readonly evasion: number;
  readonly critChance: number;
  /** Percent of a plain strike that a critical one does. */
  readonly critFactor: number;
  readonly blockChance: number;
  /** Percent of a blocked strike that does no harm. */
  readonly blockPart: number;
  /** Percent less harm of each kind, -100 (twice the harm) to 75. */
  readonly resist: Resistances;
  /** Units per tick. */
  readonly speed: number;
}

export const LEAST_RESISTANCE = -100;
export const MOST_RESISTANCE = 75;

/** Every resistance, what is not said is 0; held to what may be. */
export function resistances(some: Readonly<Partial<Record<DamageType, number>>>): Resistances {
  const held = (type: DamageType) => Math.max(LEAST_RESISTANCE, Math.min(MOST_RESISTANCE, some[type] ?? 0));
  return {
    physical: held('physical'),
    fire: held('fire'),
    frost: held('frost'),
    nature: held('nature'),
    holy: held('holy'),
    shadow: held('shadow'),
  };
}
