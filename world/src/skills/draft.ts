// Shorthand for the tables of skills: what most skills have in common, and ranks that grow in step.
import type { EffectKind } from '../combat/index.ts';
import { TICKS_PER_SECOND } from '../movement/units.ts';
import type { EffectGrant, Skill, SkillRank } from './skill.ts';

export const seconds = (count: number): number => Math.round(count * TICKS_PER_SECOND);

/** How much stronger ranks two and three are, in percent of the first. */
const GROWTH = [100, 115, 130] as const;

type Ranks = Skill['ranks'];

/** Ranks whose power, and whose effect's points, grow in step; effects that count percent stay what they are. */
export function ranks(power: number, effect?: EffectGrant): Ranks {
  const rank = (percent: number): SkillRank => ({
    power: Math.floor((power * percent) / 100),
    ...(effect && { effect: { ...effect, strength: grownStrength(effect, percent) } }),
  });
  return [rank(GROWTH[0]), rank(GROWTH[1]), rank(GROWTH[2])];
}

/** Always the same, as plain attacks are. */
export const unranked = (power: number, effect?: EffectGrant): Ranks => {
  const rank: SkillRank = { power, ...(effect && { effect }) };
  return [rank, rank, rank];
};

export const lays = (kind: EffectKind, strength: number, lastsSeconds: number): EffectGrant => ({
  kind,
  strength,
  ticks: seconds(lastsSeconds),
});

const GROWS: readonly EffectKind[] = ['burn', 'poison', 'bleed', 'regenerate', 'ward'];

const grownStrength = ({ kind, strength }: EffectGrant, percent: number): number =>
  GROWS.includes(kind) ? Math.floor((strength * percent) / 100) : strength;

type Given = Omit<Skill, 'class' | 'purpose' | 'radius' | 'castTicks'> &
  Partial<Pick<Skill, 'purpose' | 'radius' | 'castTicks'>>;

/** A skill that harms at once, unless it says otherwise. */
export const skillOf =
  (of: Skill['class']) =>
  (given: Given): Skill => ({ class: of, purpose: 'harm', radius: 0, castTicks: 0, ...given });
