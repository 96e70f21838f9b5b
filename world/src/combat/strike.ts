// What one strike comes to. Every formula of harm and healing stands here, in the order in which it applies:
// does it land, is it critical, is it blocked, what does armour or resistance take off.
import { happens, type Rolls } from '../rolls.ts';
import type { DamageType } from './damage-types.ts';
import type { Fighter } from './fighter.ts';

/** A skill at a rank, as far as a strike cares. */
export interface Blow {
  readonly kind: 'melee' | 'ranged' | 'spell';
  /** Percent of the attacker's power. */
  readonly power: number;
  readonly damageType: DamageType;
}

export const strikeOutcomes = ['hit', 'critical', 'blocked', 'missed', 'resisted'] as const;
export type StrikeOutcome = (typeof strikeOutcomes)[number];

export interface Strike {
  readonly outcome: StrikeOutcome;
  /** Points of health it takes; 0 only for what missed or was resisted. */
  readonly amount: number;
  readonly type: DamageType;
}

/** The chance to land between equals, what a point of accuracy over evasion is worth, and the bounds. In 1/10000. */
const HIT_BETWEEN_EQUALS = 9300;
const HIT_PER_POINT = 20;
const LEAST_HIT = 2500;
const MOST_HIT = 9900;

/** Strikes vary by this many percent up and down. */
const SPREAD = 10;

/**
 * The chance that a blow lands, in 1/10000: 93 % between equals, 0.2 % a point of accuracy over evasion. Both grow by five
 * points a level, so that a level is worth 1 %. A straight line, as in old table-top rules: each point is worth the same,
 * and the bounds keep both hope and doubt alive.
 */
export function hitChance(attacker: Pick<Fighter, 'accuracy'>, target: Pick<Fighter, 'evasion'>): number {
  const chance = HIT_BETWEEN_EQUALS + HIT_PER_POINT * (attacker.accuracy - target.evasion);
  return Math.max(LEAST_HIT, Math.min(MOST_HIT, chance));
}

/**
 * Percent of physical harm that armour takes off: armour / (armour + 60 + 20 x attacker's level). A hyperbola: each point
 * makes one live longer by the same amount of time, whatever there was before, and nothing reaches 100.
 */
export function armourPercent(armour: number, attackerLevel: number): number {
  if (armour <= 0) return 0;
  return Math.floor((100 * armour) / (armour + 60 + 20 * attackerLevel));
}

/** What a blow takes before chance: power x percent of the skill, less armour (physical) and resistance (every kind). */
export function plainHarm(attacker: Fighter, target: Fighter, blow: Blow): number {
  const raw = Math.floor((attacker.power * blow.power) / 100);
  const armoured = blow.damageType === 'physical' ? 100 - armourPercent(target.armour, attacker.level) : 100;
  return Math.floor((raw * armoured * (100 - target.resist[blow.damageType])) / 10_000);
}

/** One strike, with its share of chance. What lands takes one point at least. */
export function resolveStrike(attacker: Fighter, target: Fighter, blow: Blow, rolls: Rolls): Strike {
  const type = blow.damageType;
  if (!happens(hitChance(attacker, target), rolls)) {
    return { outcome: blow.kind === 'spell' ? 'resisted' : 'missed', amount: 0, type };
  }
  const harm = spread(plainHarm(attacker, target, blow), rolls);
  if (blow.kind !== 'spell' && happens(target.blockChance, rolls)) {
    return { outcome: 'blocked', amount: atLeastOne((harm * (100 - target.blockPart)) / 100), type };
  }
  if (happens(attacker.critChance, rolls)) {
    return { outcome: 'critical', amount: atLeastOne((harm * attacker.critFactor) / 100), type };
  }
  return { outcome: 'hit', amount: atLeastOne(harm), type };
}

/** What a healing skill of `power` percent gives back; it can be critical, and never fails. */
export function resolveHealing(
  healer: Pick<Fighter, 'power' | 'critChance' | 'critFactor'>,
  power: number,
  rolls: Rolls,
): { readonly outcome: 'hit' | 'critical'; readonly amount: number } {
  const amount = spread(Math.floor((healer.power * power) / 100), rolls);
  return happens(healer.critChance, rolls)
    ? { outcome: 'critical', amount: atLeastOne((amount * healer.critFactor) / 100) }
    : { outcome: 'hit', amount: atLeastOne(amount) };
}

/** Up to a tenth more or less, each whole percent as likely. */
const spread = (amount: number, rolls: Rolls): number =>
  Math.floor((amount * (100 - SPREAD + rolls.below(2 * SPREAD + 1))) / 100);

const atLeastOne = (amount: number): number => Math.max(1, Math.floor(amount));
