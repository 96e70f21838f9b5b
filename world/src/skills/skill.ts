// What a skill is made of. The skills stand in a file per class beside this one, those of creatures in theirs; all of them
// together in skills.ts. What a strike comes to is in combat/.
import type { CharacterClass } from '../characters.ts';
import { type Aim, type AimShape, type Blow, type DamageType, type EffectKind, effectRules } from '../combat/index.ts';
import type { Tick } from '../movement/units.ts';

/** `self` is for what one does to oneself or one's friends. */
export type SkillKind = 'melee' | 'ranged' | 'spell' | 'self';

/** What it does to those it reaches: harm foes, heal friends, or only lay its effect on friends (`aid`). */
export type SkillPurpose = 'harm' | 'heal' | 'aid';

export interface EffectGrant {
  readonly kind: EffectKind;
  /** Percent of the user's power where the effect counts points (burn, ward, …); else the magnitude itself. */
  readonly strength: number;
  readonly ticks: Tick;
}

export interface SkillRank {
  /** Percent of the user's power that it harms or heals; 0 for what only lays an effect. */
  readonly power: number;
  readonly effect?: EffectGrant;
}

export type Rank = 1 | 2 | 3;

export interface Skill {
  /** Stable for ever. */
  readonly id: number;
  /** Names its picture, `skill/<key>`. */
  readonly key: string;
  readonly name: string;
  /** A line for people. */
  readonly words: string;
  readonly class: CharacterClass | 'creature';
  /** Learned by itself at this level; creatures' are 1. */
  readonly level: number;
  readonly kind: SkillKind;
  readonly purpose: SkillPurpose;
  readonly shape: AimShape;
  /** How far it reaches, in units; 0 round oneself. */
  readonly range: number;
  /** Of a circle, or half the width of a line, in units; else 0. */
  readonly radius: number;
  /** Walking, a stun or death ends a cast. 0: it happens at once. */
  readonly castTicks: Tick;
  readonly cooldownTicks: Tick;
  readonly cost: number;
  readonly damageType: DamageType;
  /** What flies to its goal, in units per tick; absent: it is there at once. */
  readonly flightSpeed?: number;
  /** The same area is shown on the ground while it is cast, for everybody to step out of. */
  readonly isTelegraphed?: boolean;
  readonly ranks: readonly [SkillRank, SkillRank, SkillRank];
}

export const aimOf = ({ shape, range, radius }: Skill): Aim => ({ shape, range, radius });

export const rankOf = (skill: Skill, rank: Rank): SkillRank => skill.ranks[rank - 1] as SkillRank;

/** The blow a skill strikes at a rank; undefined for what does not harm. */
export function blowOf(skill: Skill, rank: Rank): Blow | undefined {
  if (skill.purpose !== 'harm' || skill.kind === 'self') return undefined;
  return { kind: skill.kind, power: rankOf(skill, rank).power, damageType: skill.damageType };
}

/** The magnitude of an effect that somebody of that power lays. */
export function magnitudeOf(grant: EffectGrant, power: number): number {
  return effectRules[grant.kind].unit === 'points'
    ? Math.max(1, Math.floor((power * grant.strength) / 100))
    : grant.strength;
}
