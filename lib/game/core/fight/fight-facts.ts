// What the HUD shows of a fight, at the pace people read: plain values that stay the same until something that shows has
// changed. Moments are ticks, so that a sweep can be drawn from them without being told again.
import { type EffectKind, effectRules, healthPercent, isInFight, type Vitals } from '@hollowmere/world/combat';
import { creatureKind, isAfter, isTownsfolk, type Phase, phaseAt } from '@hollowmere/world/creatures';
import { TICKS_PER_SECOND } from '@hollowmere/world/movement';
import { type Skill, skillOfId, skillsOfClass } from '@hollowmere/world/skills';
import type { Figure } from '../figure.ts';
import { isFoe } from './fight.ts';
import { type Threat, threatOf } from './name-tag.ts';
import type { CastSeen, EffectSeen } from './seen.ts';
import type { SkillUse } from './skill-use.ts';

export interface EffectFact {
  readonly id: number;
  readonly kind: EffectKind;
  readonly name: string;
  readonly magnitude: number;
  readonly isHarmful: boolean;
  readonly secondsLeft: number;
}

export interface CastFact {
  readonly name: string;
  readonly started: number;
  readonly ends: number;
}

export interface SlotFact {
  readonly skill: Skill;
  /** Learned at a higher level, waiting, without the energy for it, or free to use. */
  readonly state: 'unlearned' | 'waiting' | 'spent' | 'ready';
  /** From when to when it waits, in ticks; both 0 while it does not. */
  readonly from: number;
  readonly until: number;
  readonly secondsLeft: number;
}

export interface PhaseFacts {
  /** From 1. */
  readonly now: number;
  /** Percent of health at which each after the first begins, falling. */
  readonly begins: readonly number[];
}

interface TargetFacts {
  readonly entity: number;
  readonly name: string;
  /** A line about it: what kind of foe, or what somebody is for. */
  readonly words: string;
  readonly level: number;
  readonly side: 'foe' | 'townsfolk' | 'person';
  readonly threat: Threat;
  readonly isBoss: boolean;
  /** Of bosses. */
  readonly phases: PhaseFacts | undefined;
  /** Whether it ever fights. */
  readonly fights: boolean;
  readonly health: number;
  readonly maxHealth: number;
  readonly cast: CastFact | undefined;
  readonly effects: readonly EffectFact[];
}

export interface FightFacts {
  readonly level: number;
  readonly class: Skill['class'] | undefined;
  readonly health: number;
  readonly maxHealth: number;
  readonly energy: number;
  readonly maxEnergy: number;
  readonly isDead: boolean;
  /** One cannot just leave: the body would stay. */
  readonly isInFight: boolean;
  readonly cast: CastFact | undefined;
  readonly effects: readonly EffectFact[];
  readonly slots: readonly SlotFact[];
  readonly target: TargetFacts | undefined;
}

export const NO_FACTS: FightFacts = {
  level: 1,
  class: undefined,
  health: 0,
  maxHealth: 0,
  energy: 0,
  maxEnergy: 0,
  isDead: false,
  isInFight: false,
  cast: undefined,
  effects: [],
  slots: [],
  target: undefined,
};

interface Seen {
  readonly self: Figure | undefined;
  readonly figures: readonly Figure[];
  readonly target: number | undefined;
  readonly tick: number;
}

export function readFightFacts({ self, figures, target, tick }: Seen, use: SkillUse): FightFacts {
  const { vitals, appearance } = self ?? {};
  if (!self || !vitals || !appearance) return NO_FACTS;
  const meant = target === undefined ? undefined : figures.find(({ id }) => id === target);
  return {
    level: appearance.level,
    class: appearance.class,
    health: vitals.health,
    maxHealth: vitals.maxHealth,
    energy: use.energyLeft(vitals),
    maxEnergy: vitals.maxEnergy,
    isDead: vitals.health === 0,
    isInFight: isInFight(
      { vitals, isPursued: figures.some(({ creature }) => creature && isAfter(creature, self.id)) },
      tick,
    ),
    cast: castFact(self.cast),
    effects: self.effects.map((effect) => effectFact(effect, tick)),
    slots: skillsOfClass(appearance.class).map((skill) => slotFact(skill, appearance.level, vitals, use, tick)),
    target: meant && targetFacts(meant, appearance.level, tick),
  };
}

function slotFact(skill: Skill, level: number, vitals: Vitals, use: SkillUse, tick: number): SlotFact {
  if (level < skill.level) return { skill, state: 'unlearned', from: 0, until: 0, secondsLeft: 0 };
  const { from, until } = use.waitOf(skill, tick);
  const secondsLeft = secondsBetween(tick, until);
  if (until > tick) return { skill, state: 'waiting', from, until, secondsLeft };
  const state = use.energyLeft(vitals) < skill.cost ? 'spent' : 'ready';
  return { skill, state, from: 0, until: 0, secondsLeft: 0 };
}

function targetFacts(figure: Figure, ownLevel: number, tick: number): TargetFacts | undefined {
  const { creature, appearance, vitals } = figure;
  const kind = creature && creatureKind(creature.kind);
  const level = creature?.level ?? appearance?.level ?? 1;
  const common = {
    entity: figure.id,
    level,
    threat: threatOf(level, ownLevel),
    health: vitals?.health ?? 0,
    maxHealth: vitals?.maxHealth ?? 0,
    cast: castFact(figure.cast),
    effects: figure.effects.map((effect) => effectFact(effect, tick)),
  };
  if (creature && kind) {
    const side = isFoe(creature) ? ('foe' as const) : ('townsfolk' as const);
    const words = isTownsfolk(kind) ? kind.words : temperWords[kind.temper];
    const phases = kind.isBoss && vitals ? phaseFacts(kind.phases, healthPercent(vitals)) : undefined;
    return { ...common, name: kind.name, words, side, isBoss: kind.isBoss, phases, fights: kind.temper !== 'peaceful' };
  }
  if (!appearance) return undefined;
  return {
    ...common,
    name: appearance.name,
    words: appearance.class,
    side: 'person',
    isBoss: false,
    phases: undefined,
    fights: true,
  };
}

const phaseFacts = (phases: readonly Phase[], percent: number): PhaseFacts => ({
  now: phaseAt(phases, percent) + 1,
  begins: phases.slice(1).map(({ below }) => below),
});

const temperWords = {
  aggressive: 'Attacks on sight',
  wary: 'Fights back',
  peaceful: 'Never fights',
} as const;

const castFact = (cast: CastSeen | undefined): CastFact | undefined =>
  cast && { name: skillOfId(cast.skill)?.name ?? '', started: cast.started, ends: cast.ends };

function effectFact({ id, kind, magnitude, ends }: EffectSeen, tick: number): EffectFact {
  const { name, suits } = effectRules[kind];
  return { id, kind, name, magnitude, isHarmful: suits === 'foe', secondsLeft: secondsBetween(tick, ends) };
}

const secondsBetween = (tick: number, until: number): number =>
  Math.max(0, Math.ceil((until - tick) / TICKS_PER_SECOND));
