// One fight on open ground, tick by tick, by the rules of the world: a careful player against one creature or several.
import type { CharacterClass } from '@hollowmere/world/characters';
import {
  flightTicks,
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
import { type CreatureKind, newMind, think } from '@hollowmere/world/creatures';
import { fighterOf } from '@hollowmere/world/growth';
import { itemKinds } from '@hollowmere/world/items';
import { diagonalSpeed, isDiagonal, signX, signY, TILE_UNITS } from '@hollowmere/world/movement';
import type { Rolls } from '@hollowmere/world/rolls';
import { aimOf, blowOf, type Rank, rankLevel, rankOf, type Skill, skillOfId } from '@hollowmere/world/skills';
import { type Choice, choose } from './careful-player.ts';
import { Beast, type Figure, Hero } from './fighters.ts';
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

export function fight(bout: Bout): Outcome {
  const { rolls } = bout;
  const base = fighterOf({ class: bout.class, level: bout.level, gear: gearOf(bout.class, bout.level), effects: [] });
  const hero = new Hero(bout.class, bout.level, base, trainedRank(bout.level), START, 0);
  hero.vitals = {
    ...hero.vitals,
    health: Math.max(1, Math.floor((base.maxHealth * bout.health) / 100)),
    energy: Math.floor((base.maxEnergy * bout.energy) / 100),
  };
  hero.potions = bout.potions;
  const beasts = Array.from({ length: bout.count }, (_, index) => {
    const at = { x: START.x + FIRST_DISTANCE, y: START.y + (index - (bout.count >> 1)) * 200 };
    const beast = new Beast(10 + index, bout.kind, bout.creatureLevel, newMind(at, 0), at, 0);
    // Whoever is not aggressive is struck first.
    beast.mind = { ...beast.mind, state: 'chase', target: hero.entity };
    return beast;
  });
  const everybody: Figure[] = [hero, ...beasts];
  const flying: Flying[] = [];
  const potion = potionAt(bout.level)?.use;

  const strike = (from: Figure, target: Figure, skill: Skill, rank: Rank, tick: number) => {
    const blow = blowOf(skill, rank);
    if (!blow || target.isDead) return;
    const result = resolveStrike(from.fighter, target.fighter, blow, rolls);
    if (result.amount === 0) return;
    target.harm(result.amount, from, tick);
    if (!target.isDead) target.lay(skill, rank, from, target instanceof Beast ? target.kind.immune : [], tick);
  };

  const land = (from: Figure, skill: Skill, target: Figure, at: Point, tick: number) => {
    const rank = from instanceof Hero ? from.rank(skill) : 1;
    if (skill.purpose !== 'harm') {
      if (skill.purpose === 'heal')
        from.mend(resolveHealing(from.fighter, rankOf(skill, rank).power, rolls).amount, tick);
      from.lay(skill, rank, from, [], tick);
      return;
    }
    const foes = from === hero ? beasts : [hero];
    if (skill.shape !== 'target') {
      for (const foe of foes) if (isInAim(aimOf(skill), from, at, foe)) strike(from, foe, skill, rank, tick);
    } else if (skill.flightSpeed !== undefined) {
      const distance = Math.sqrt(squaredDistance(from, target));
      flying.push({ due: tick + flightTicks(distance, skill.flightSpeed), from, target, skill, rank });
    } else if (isInRange(from, target, skill.range + 128)) strike(from, target, skill, rank, tick);
  };

  const begin = (from: Figure, skill: Skill, target: Figure, at: Point, tick: number) => {
    from.wait(skill, tick);
    const place = { x: at.x, y: at.y };
    if (skill.castTicks === 0) land(from, skill, target, place, tick);
    else from.casting = { skill, target, at: place, started: tick, ends: tick + skill.castTicks };
  };

  const obey = (choice: Choice, tick: number) => {
    hero.heading = { dx: 0, dy: 0 };
    if (choice.kind === 'walk') hero.heading = towards(hero, choice.to, choice.away ? -1 : 1, hero.fighter.speed);
    if (choice.kind === 'drink' && potion?.act === 'restore') {
      hero.mend(potion.health, tick);
      hero.vitals = refresh(hero.vitals, potion.energy, tick);
      hero.potions -= 1;
      hero.potionReadyAt = tick + POTION_WAIT;
    }
    if (choice.kind === 'use') {
      const spent = spendEnergy(hero.vitals, choice.skill.cost, tick);
      if (!spent) return;
      hero.vitals = spent;
      begin(hero, choice.skill, choice.target, choice.at, tick);
      hero.anyReadyAt += HESITATES;
    }
  };

  const matesOf = (beast: Beast) =>
    beasts
      .filter((other) => other !== beast && !other.isDead)
      .map(({ entity, x, y, radius }) => ({ x, y, radius, stays: entity < beast.entity }));

  const letThink = (beast: Beast, tick: number) => {
    const { kind } = beast;
    const thought = think(
      beast.mind,
      {
        kind,
        at: { x: beast.x, y: beast.y },
        speed: speedUnder(kind.speed, beast.effects),
        healthPercent: Math.ceil((beast.vitals.health * 100) / beast.vitals.maxHealth),
        mayAct: !beast.has('stun'),
        castEnds: beast.casting?.ends ?? 0,
        foes: [{ entity: hero.entity, x: hero.x, y: hero.y, radius: hero.radius, threat: 1, isInView: true }],
        mates: matesOf(beast),
        readyAt: kind.skills.map((id) => beast.readyAt.get(id) ?? 0),
        solid: isOpen,
        hour: 0.5,
      },
      rolls,
      tick,
    );
    // The fight goes on wherever it leads: nobody runs home from the arena.
    beast.mind = { ...thought.mind, homeX: beast.x, homeY: beast.y };
    beast.thinkAt = thought.thinkAgainAt;
    beast.heading = { dx: 0, dy: 0 };
    const { act } = thought;
    if (act.kind === 'walk') {
      const pace = isDiagonal(act.direction) ? diagonalSpeed(act.speed) : act.speed;
      beast.heading = { dx: signX(act.direction) * pace, dy: signY(act.direction) * pace };
    }
    if (act.kind === 'use') {
      const skill = skillOfId(act.skill);
      if (skill) begin(beast, skill, hero, act, tick);
    }
  };

  let tick = 0;
  for (; tick < LONGEST; tick++) {
    for (const figure of everybody) if (!figure.isDead) figure.suffer(everybody, tick);
    for (const arrow of flying.filter(({ due }) => due === tick))
      strike(arrow.from, arrow.target, arrow.skill, arrow.rank, tick);
    for (const figure of everybody) {
      const { casting } = figure;
      if (!casting || figure.isDead || casting.ends > tick) continue;
      figure.casting = undefined;
      land(figure, casting.skill, casting.target, casting.at, tick);
    }
    if (hero.isDead || beasts.every(({ isDead }) => isDead)) break;

    const alive = beasts.filter(({ isDead }) => !isDead);
    if (!hero.has('stun') && !hero.casting) obey(choose(hero, alive, tick), tick);
    else hero.heading = { dx: 0, dy: 0 };
    for (const beast of alive) if (beast.thinkAt <= tick || beast.has('stun')) letThink(beast, tick);
    for (const figure of [hero, ...alive]) {
      if (figure.casting || figure.has('root') || figure.has('stun')) continue;
      figure.x += figure.heading.dx;
      figure.y += figure.heading.dy;
    }
  }
  return {
    end: hero.isDead ? 'lost' : beasts.every(({ isDead }) => isDead) ? 'won' : 'neither',
    ticks: tick,
    health: (hero.vitals.health * 100) / hero.vitals.maxHealth,
    energy: (hero.vitals.energy * 100) / hero.vitals.maxEnergy,
    potionsDrunk: bout.potions - hero.potions,
    hero,
  };
}

function towards(from: Point, to: Point, sign: 1 | -1, speed: number) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  return { dx: Math.trunc((sign * dx * speed) / length), dy: Math.trunc((sign * dy * speed) / length) };
}
