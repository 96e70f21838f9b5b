// One fight on open ground, tick by tick, by the rules of the world: a careful player against one creature or several.
import type { CharacterClass } from '@hollowmere/world/characters';
import {
  flightTicks,
  healthPercent,
  isInAim,
  isInRange,
  type Point,
  refresh,
  resolveHealing,
  resolveStrike,
  speedUnder,
  spendEnergy,
  squaredDistance,
} from '@hollowmere/world/combat';
import { type CreatureKind, type Mate, newMind, type Senses, think } from '@hollowmere/world/creatures';
import { fighterOf } from '@hollowmere/world/growth';
import { type ItemUse, itemKinds } from '@hollowmere/world/items';
import { diagonalSpeed, isDiagonal, signX, signY, TILE_UNITS } from '@hollowmere/world/movement';
import type { Rolls } from '@hollowmere/world/rolls';
import { aimOf, blowOf, type Rank, rankLevel, rankOf, type Skill, skillOfId } from '@hollowmere/world/skills';
import { type Choice, choose } from './careful-player.ts';
import { Beast, type Figure, type Heading, Hero, STANDING } from './fighters.ts';
import { gearOf } from './outfit.ts';

export interface Bout {
  readonly class: CharacterClass;
  readonly level: number;
  readonly kind: CreatureKind;
  readonly creatureLevel: number;
  readonly count: number;
  readonly rolls: Rolls;
  /** What is left of the player from the last fight, in percent. */
  readonly health: number;
  readonly energy: number;
  readonly potions: number;
}

export interface Outcome {
  readonly end: 'won' | 'lost' | 'neither';
  /** From the first to the last blow. */
  readonly ticks: number;
  readonly health: number;
  readonly energy: number;
  readonly potionsDrunk: number;
  readonly hero: Hero;
}

/** Nothing lasts longer than three minutes; what does is no fight. */
const LONGEST = 3600;
const START = { x: 50_000, y: 50_000 };
const FIRST_DISTANCE = 5 * TILE_UNITS;
const POTION_WAIT = 400;
/** Between any two things that somebody does: a hand is not a clock. */
const HESITATES = 3;

const isOpen = () => false;

interface Flying {
  readonly due: number;
  readonly from: Figure;
  readonly target: Figure;
  readonly skill: Skill;
  readonly rank: Rank;
}

/** The rank that somebody of a level has trained. */
const trainedRank =
  (level: number) =>
  (skill: Skill): Rank =>
    level >= rankLevel(skill, 3) ? 3 : level >= rankLevel(skill, 2) ? 2 : 1;

export const potionAt = (level: number) =>
  itemKinds
    .filter(({ use, level: from }) => use?.act === 'restore' && use.health > 0 && from <= level)
    .sort((a, b) => b.level - a.level)[0];

export const fight = (bout: Bout): Outcome => new Arena(bout).fight();

class Arena {
  readonly #bout: Bout;
  readonly #hero: Hero;
  readonly #beasts: readonly Beast[];
  readonly #everybody: readonly Figure[];
  readonly #flying: Flying[] = [];
  readonly #potion: ItemUse | undefined;
  #tick = 0;

  constructor(bout: Bout) {
    this.#bout = bout;
    this.#hero = heroOf(bout);
    this.#beasts = beastsOf(bout, this.#hero);
    this.#everybody = [this.#hero, ...this.#beasts];
    this.#potion = potionAt(bout.level)?.use;
  }

  fight(): Outcome {
    for (; this.#tick < LONGEST; this.#tick++) {
      this.#finishWhatIsDue();
      const alive = this.#beasts.filter(({ isDead }) => !isDead);
      if (this.#hero.isDead || alive.length === 0) break;
      this.#decide(alive);
      for (const figure of [this.#hero, ...alive]) step(figure);
    }
    return this.#outcome();
  }

  #outcome(): Outcome {
    const { vitals, isDead, potions } = this.#hero;
    const isWon = this.#beasts.every((beast) => beast.isDead);
    return {
      end: isDead ? 'lost' : isWon ? 'won' : 'neither',
      ticks: this.#tick,
      health: (vitals.health * 100) / vitals.maxHealth,
      energy: (vitals.energy * 100) / vitals.maxEnergy,
      potionsDrunk: this.#bout.potions - potions,
      hero: this.#hero,
    };
  }

  /** What lies on somebody acts, what flies arrives, what is cast ends. */
  #finishWhatIsDue(): void {
    const tick = this.#tick;
    for (const figure of this.#everybody) if (!figure.isDead) figure.suffer(this.#everybody, tick);
    for (const { from, target, skill, rank } of this.#flying.filter(({ due }) => due === tick))
      this.#strike(from, target, skill, rank);
    for (const figure of this.#everybody) {
      const { casting } = figure;
      if (!casting || figure.isDead || casting.ends > tick) continue;
      figure.casting = undefined;
      this.#land(figure, casting.skill, casting.target, casting.at);
    }
  }

  #decide(alive: readonly Beast[]): void {
    const [hero, tick] = [this.#hero, this.#tick];
    if (!hero.has('stun') && !hero.casting) this.#obey(choose(hero, alive, tick));
    else hero.heading = STANDING;
    for (const beast of alive) if (beast.thinkAt <= tick || beast.has('stun')) this.#letThink(beast);
  }

  #obey(choice: Choice): void {
    const hero = this.#hero;
    hero.heading = STANDING;
    if (choice.kind === 'walk') hero.heading = towards(hero, choice.to, choice.away ? -1 : 1, hero.fighter.speed);
    if (choice.kind === 'drink') this.#drink();
    if (choice.kind !== 'use') return;
    const spent = spendEnergy(hero.vitals, choice.skill.cost, this.#tick);
    if (!spent) return;
    hero.vitals = spent;
    this.#begin(hero, choice.skill, choice.target, choice.at);
    hero.anyReadyAt += HESITATES;
  }

  #drink(): void {
    const [hero, potion, tick] = [this.#hero, this.#potion, this.#tick];
    if (potion?.act !== 'restore') return;
    hero.mend(potion.health, tick);
    hero.vitals = refresh(hero.vitals, potion.energy, tick);
    hero.potions -= 1;
    hero.potionReadyAt = tick + POTION_WAIT;
  }

  #letThink(beast: Beast): void {
    const { mind, act, thinkAgainAt } = think(beast.mind, this.#sensesOf(beast), this.#bout.rolls, this.#tick);
    // The fight goes on wherever it leads: nobody runs home from the arena.
    beast.mind = { ...mind, homeX: beast.x, homeY: beast.y };
    beast.thinkAt = thinkAgainAt;
    beast.heading = STANDING;
    if (act.kind === 'walk') {
      const pace = isDiagonal(act.direction) ? diagonalSpeed(act.speed) : act.speed;
      beast.heading = { dx: signX(act.direction) * pace, dy: signY(act.direction) * pace };
    }
    const skill = act.kind === 'use' ? skillOfId(act.skill) : undefined;
    if (act.kind === 'use' && skill) this.#begin(beast, skill, this.#hero, act);
  }

  #sensesOf(beast: Beast): Senses {
    const { kind, x, y, effects, vitals, casting, readyAt } = beast;
    const { entity, radius, x: heroX, y: heroY } = this.#hero;
    return {
      kind,
      at: { x, y },
      speed: speedUnder(kind.speed, effects),
      healthPercent: healthPercent(vitals),
      mayAct: !beast.has('stun'),
      castEnds: casting?.ends ?? 0,
      foes: [{ entity, x: heroX, y: heroY, radius, threat: 1, isInView: true }],
      mates: this.#matesOf(beast),
      readyAt: kind.skills.map((id) => readyAt.get(id) ?? 0),
      solid: isOpen,
      hour: 0.5,
    };
  }

  #matesOf(beast: Beast): Mate[] {
    return this.#beasts
      .filter((other) => other !== beast && !other.isDead)
      .map(({ entity, x, y, radius }) => ({ x, y, radius, stays: entity < beast.entity }));
  }

  #begin(from: Figure, skill: Skill, target: Figure, { x, y }: Point): void {
    const tick = this.#tick;
    from.wait(skill, tick);
    const at = { x, y };
    if (skill.castTicks === 0) this.#land(from, skill, target, at);
    else from.casting = { skill, target, at, started: tick, ends: tick + skill.castTicks };
  }

  #land(from: Figure, skill: Skill, target: Figure, at: Point): void {
    const rank = from instanceof Hero ? from.rank(skill) : 1;
    if (skill.purpose !== 'harm') {
      this.#help(from, skill, rank);
      return;
    }
    const foes = from === this.#hero ? this.#beasts : [this.#hero];
    if (skill.shape !== 'target') {
      for (const foe of foes) if (isInAim(aimOf(skill), from, at, foe)) this.#strike(from, foe, skill, rank);
    } else if (skill.flightSpeed !== undefined) {
      const distance = Math.sqrt(squaredDistance(from, target));
      this.#flying.push({ due: this.#tick + flightTicks(distance, skill.flightSpeed), from, target, skill, rank });
    } else if (isInRange(from, target, skill.range + 128)) this.#strike(from, target, skill, rank);
  }

  #help(from: Figure, skill: Skill, rank: Rank): void {
    const { power } = rankOf(skill, rank);
    if (skill.purpose === 'heal') from.mend(resolveHealing(from.fighter, power, this.#bout.rolls).amount, this.#tick);
    from.lay(skill, rank, from, [], this.#tick);
  }

  #strike(from: Figure, target: Figure, skill: Skill, rank: Rank): void {
    const blow = blowOf(skill, rank);
    if (!blow || target.isDead) return;
    const { amount } = resolveStrike(from.fighter, target.fighter, blow, this.#bout.rolls);
    if (amount === 0) return;
    target.harm(amount, from, this.#tick);
    const immune = target instanceof Beast ? target.kind.immune : [];
    if (!target.isDead) target.lay(skill, rank, from, immune, this.#tick);
  }
}

function heroOf({ class: of, level, health, energy, potions }: Bout): Hero {
  const base = fighterOf({ class: of, level, gear: gearOf(of, level), effects: [] });
  const hero = new Hero(of, level, base, trainedRank(level), START, 0);
  hero.vitals = {
    ...hero.vitals,
    health: Math.max(1, Math.floor((base.maxHealth * health) / 100)),
    energy: Math.floor((base.maxEnergy * energy) / 100),
  };
  hero.potions = potions;
  return hero;
}

function beastsOf({ kind, creatureLevel, count }: Bout, { entity: target }: Hero): Beast[] {
  return Array.from({ length: count }, (_, index) => {
    const at = { x: START.x + FIRST_DISTANCE, y: START.y + (index - (count >> 1)) * 200 };
    const beast = new Beast(10 + index, kind, creatureLevel, newMind(at, 0), at, 0);
    // Whoever is not aggressive is struck first.
    beast.mind = { ...beast.mind, state: 'chase', target };
    return beast;
  });
}

function step(figure: Figure & { readonly heading: Heading }): void {
  if (figure.casting || figure.has('root') || figure.has('stun')) return;
  figure.x += figure.heading.dx;
  figure.y += figure.heading.dy;
}

function towards(from: Point, to: Point, sign: 1 | -1, speed: number): Heading {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  return { dx: Math.trunc((sign * dx * speed) / length), dy: Math.trunc((sign * dy * speed) / length) };
}
