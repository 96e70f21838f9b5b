// Those who fight in the arena, as far as the simulation keeps them: what the module keeps in rows. All rules are the world's own.
import type { CharacterClass } from '@hollowmere/world/characters';
import {
  absorb,
  type Effect,
  effectRules,
  type Fighter,
  fullVitals,
  heal,
  hurt,
  joinEffect,
  type Point,
  periodHarm,
  underEffects,
  type Vitals,
  vitalsAt,
} from '@hollowmere/world/combat';
import type { CreatureKind, Mind } from '@hollowmere/world/creatures';
import { magnitudeOf, type Rank, rankOf, type Skill, waitsAfter } from '@hollowmere/world/skills';

interface Lying extends Effect {
  magnitude: number;
  due: number;
}

/** Units a tick. */
export interface Heading {
  readonly dx: number;
  readonly dy: number;
}

export const STANDING: Heading = { dx: 0, dy: 0 };

export interface Casting {
  readonly skill: Skill;
  readonly target: Figure;
  readonly at: Point;
  readonly started: number;
  readonly ends: number;
}

export class Figure {
  readonly entity: number;
  readonly base: Fighter;
  readonly radius: number;
  readonly effects: Lying[] = [];
  readonly readyAt = new Map<number, number>();
  x: number;
  y: number;
  vitals: Vitals;
  casting: Casting | undefined;
  anyReadyAt = 0;
  /** Harm taken in all, by whom. */
  readonly harmBy = new Map<number, number>();

  constructor(entity: number, base: Fighter, at: Point, radius: number, tick: number) {
    this.entity = entity;
    this.base = base;
    this.radius = radius;
    this.x = at.x;
    this.y = at.y;
    this.vitals = fullVitals(base, tick);
  }

  get fighter(): Fighter {
    return underEffects(this.base, this.effects);
  }

  get isDead(): boolean {
    return this.vitals.health === 0;
  }

  has(kind: Effect['kind']): boolean {
    return this.effects.some((effect) => effect.kind === kind);
  }

  isReady(skill: Skill, tick: number): boolean {
    return (this.readyAt.get(skill.id) ?? 0) <= tick;
  }

  wait(skill: Skill, tick: number): void {
    const { same, any } = waitsAfter(skill, tick);
    this.readyAt.set(skill.id, same);
    this.anyReadyAt = any;
  }

  harm(amount: number, from: Figure, tick: number): void {
    let left = amount;
    const ward = this.effects.find(({ kind }) => kind === 'ward');
    if (ward) {
      const absorbed = absorb(ward.magnitude, left);
      [left, ward.magnitude] = [absorbed.harm, absorbed.ward];
      if (ward.magnitude === 0) this.effects.splice(this.effects.indexOf(ward), 1);
    }
    if (left === 0) return;
    this.vitals = hurt(this.vitals, left, tick);
    this.harmBy.set(from.entity, (this.harmBy.get(from.entity) ?? 0) + left);
  }

  mend(amount: number, tick: number): void {
    this.vitals = heal(this.vitals, amount, tick);
  }

  lay(skill: Skill, rank: Rank, from: Figure, immune: readonly Effect['kind'][], tick: number): void {
    const grant = rankOf(skill, rank).effect;
    if (!grant || immune.includes(grant.kind)) return;
    const period = effectRules[grant.kind].period;
    const arriving: Lying = {
      kind: grant.kind,
      magnitude: magnitudeOf(grant, from.fighter.power),
      source: from.entity,
      ends: tick + grant.ticks,
      due: period > 0 ? tick + period : tick + grant.ticks,
    };
    const joined = joinEffect(this.effects, arriving);
    if (joined.outcome === 'tooWeak') return;
    if (joined.outcome === 'replaces') this.effects.splice(this.effects.indexOf(joined.replaced), 1);
    this.effects.push(arriving);
    if (grant.kind === 'stun') this.casting = undefined;
  }

  /** One tick of what lies on it. */
  suffer(everybody: readonly Figure[], tick: number): void {
    for (const effect of [...this.effects]) {
      const period = effectRules[effect.kind].period;
      if (period > 0 && effect.due <= tick) {
        effect.due += period;
        const source = everybody.find(({ entity }) => entity === effect.source) ?? this;
        if (effect.kind === 'regenerate') this.mend(effect.magnitude, tick);
        else this.harm(periodHarm(effect, this.base), source, tick);
      }
      if (effect.ends <= tick && this.effects.includes(effect)) this.effects.splice(this.effects.indexOf(effect), 1);
    }
    this.vitals = vitalsAt(this.vitals, tick);
  }
}

export class Beast extends Figure {
  readonly kind: CreatureKind;
  mind: Mind;
  thinkAt = 0;
  heading: Heading = STANDING;

  constructor(entity: number, kind: CreatureKind, level: number, mind: Mind, at: Point, tick: number) {
    super(entity, kind.fighterAt(level), at, kind.radius, tick);
    this.kind = kind;
    this.mind = mind;
  }
}

export class Hero extends Figure {
  readonly class: CharacterClass;
  readonly level: number;
  readonly rank: (skill: Skill) => Rank;
  potions = 0;
  potionReadyAt = 0;
  /** Where it walks to, and until when it does nothing else. */
  heading: Heading = STANDING;

  constructor(
    name: CharacterClass,
    level: number,
    base: Fighter,
    rank: (skill: Skill) => Rank,
    at: Point,
    tick: number,
  ) {
    super(1, base, at, 80, tick);
    this.class = name;
    this.level = level;
    this.rank = rank;
  }
}
