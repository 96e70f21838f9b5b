// How a careful player plays: uses what is ready, steps out of what is shown on the ground, keeps away where the class can, heals
// before it is late. A little slow, as people are.

import { isInAim, isInRange, type Point, squaredDistance } from '@hollowmere/world/combat';
import { aimOf, basicAttackOf, isBasicAttack, rankOf, type Skill, skillsOfClass } from '@hollowmere/world/skills';
import type { Figure, Hero } from './fighters.ts';

/** Ticks that somebody takes to see what is shown on the ground. */
const SEES_AFTER = 8;
/** Drinks and mends below these percents of health. */
const DRINK_BELOW = 35;
const MEND_BELOW = 60;
const GUARD_BELOW = 90;

export type Choice =
  | { readonly kind: 'use'; readonly skill: Skill; readonly target: Figure; readonly at: Point }
  | { readonly kind: 'drink' }
  | { readonly kind: 'walk'; readonly to: Point; readonly away: boolean }
  | { readonly kind: 'stand' };

const STAND: Choice = { kind: 'stand' };

export function choose(hero: Hero, foes: readonly Figure[], tick: number): Choice {
  const danger = foes.find(({ casting }) => casting && isThreatenedBy(hero, casting, tick));
  if (danger?.casting) return { kind: 'walk', to: refugeFrom(danger, danger.casting.at), away: true };
  const target = nearest(hero, foes);
  if (!target) return STAND;
  const health = (hero.vitals.health * 100) / hero.vitals.maxHealth;
  if (health < DRINK_BELOW && hero.potions > 0 && hero.potionReadyAt <= tick) return { kind: 'drink' };

  if (hero.anyReadyAt <= tick) {
    const usable = skillsOfClass(hero.class).filter((skill) => isUsable(skill, hero, tick));
    const helping = usable.find((skill) => helps(skill, hero, health, foes.length));
    if (helping) return { kind: 'use', skill: helping, target: hero, at: hero };
    const harming = usable
      .filter((skill) => skill.purpose === 'harm' && reaches(skill, hero, target))
      .map((skill) => ({ skill, worth: worthOf(skill, hero, target, foes) }))
      .sort((a, b) => b.worth - a.worth)[0];
    if (harming && harming.worth > 0) return { kind: 'use', skill: harming.skill, target, at: target };
  }
  return place(hero, target);
}

function isUsable(skill: Skill, hero: Hero, tick: number): boolean {
  return skill.level <= hero.level && hero.isReady(skill, tick) && skill.cost <= hero.vitals.energy;
}

function helps(skill: Skill, hero: Hero, health: number, foes: number): boolean {
  if (skill.purpose === 'heal') return health < MEND_BELOW;
  if (skill.purpose !== 'aid') return false;
  switch (skill.ranks[0].effect?.kind) {
    case 'ward':
      return (health < GUARD_BELOW || foes > 1) && !hero.has('ward');
    case 'regenerate':
      return health < 75 && !hero.has('regenerate');
    case 'might':
      return !hero.has('might');
    default:
      // Haste is for running, which those who win do not.
      return false;
  }
}

/** Harm in percent of power, with what burns on, for each whom it reaches, less for the time that it takes. */
function worthOf(skill: Skill, hero: Hero, target: Figure, foes: readonly Figure[]): number {
  const { power, effect } = rankOf(skill, hero.rank(skill));
  const over = effect && (effect.kind === 'burn' || effect.kind === 'bleed' || effect.kind === 'poison');
  if (over && isBasicAttack(skill)) return power;
  const later =
    over && !target.effects.some(({ kind }) => kind === effect.kind) ? (effect.strength * effect.ticks) / 20 : 0;
  const control = effect && !over && !target.effects.some(({ kind }) => kind === effect.kind) ? 50 : 0;
  const reached = skill.shape === 'target' ? 1 : foes.filter((foe) => isInAim(aimOf(skill), hero, target, foe)).length;
  return (reached * (power + later) + control) / (1 + skill.castTicks / 30);
}

function reaches(skill: Skill, hero: Hero, target: Figure): boolean {
  const isRound = skill.shape === 'circle' && skill.range === 0;
  return isInRange(hero, target, isRound ? skill.radius : skill.range);
}

/** Comes near, or keeps away from what is slower or held. */
function place(hero: Hero, target: Figure): Choice {
  const basic = basicAttackOf(hero.class);
  if (!isInRange(hero, target, basic.range - 20)) return { kind: 'walk', to: target, away: false };
  const isRanged = basic.range > 1000;
  const gains = target.fighter.speed < hero.fighter.speed - 8;
  return isRanged && gains && isInRange(hero, target, 700) ? { kind: 'walk', to: target, away: true } : STAND;
}

function isThreatenedBy(hero: Hero, casting: NonNullable<Figure['casting']>, tick: number): boolean {
  const { skill, at, started, ends } = casting;
  if (!skill.isTelegraphed || tick - started < SEES_AFTER || ends <= tick) return false;
  // A little more than it shows, to be on the safe side.
  return squaredDistance(hero, at) <= (skill.radius + 200 + (skill.shape === 'circle' ? 0 : skill.range)) ** 2;
}

/** Areas are left by going away from their middle, breath and charges by going round whoever makes them. */
const refugeFrom = (danger: Figure, at: Point): Point => (danger.casting?.skill.shape === 'circle' ? at : danger);

function nearest(hero: Hero, foes: readonly Figure[]): Figure | undefined {
  return [...foes].sort((a, b) => squaredDistance(hero, a) - squaredDistance(hero, b))[0];
}
