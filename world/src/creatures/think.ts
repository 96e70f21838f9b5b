// How creatures decide: a state machine, one function a state. It is told what it senses and says what it does; it never
// acts while stunned, never follows beyond its leash, and always comes home. Townsfolk go by the day instead: day.ts.
import { heldToRange, isInRange, squaredDistance } from '../combat/index.ts';
import { chunkOf, NEVER, NORTH, signX, signY, TILE_UNITS, type Tick, turnedBy } from '../movement/index.ts';
import { type Rolls, rollBetween } from '../rolls.ts';
import { isTownsfolk } from './creature-kinds.ts';
import { thinkOfDay } from './day.ts';
import { chooseSkill, chooseTarget, plainRange } from './fight.ts';
import type { Act, Foe, Mind, NpcState, Senses, Thought } from './mind.ts';
import type { Tile } from './path.ts';
import { phaseAt } from './phases.ts';
import { isCrowded, isOfTheRing, isUpon, placeRound, ticksToRing } from './ring.ts';
import { legAwayFrom, middleOf, tileOf, wayTo } from './way.ts';

/** How often it thinks, in ticks: while something is going on, while it walks towards somebody far off, while nothing is. */
const BUSY = 5;
const FOLLOWING = 9;
const WATCHING = 20;
/** And while it sees no way to its target, which takes longer than anything else to find out. */
const BAFFLED = 10;
/** It gives up on somebody whom it cannot get at, and on any chase, after so long. */
const BLOCKED_PATIENCE = 60;
const CHASE_PATIENCE = 400;
const FLIGHT_TICKS = 60;
/** Nobody stays on the way home for longer: then it is simply there. */
const RETURN_PATIENCE = 600;
/** How far from home it wanders, in tiles, and how far at least at a time. */
const ROAM_TILES = 4;
const STROLL_TILES = 2;
/** Of so many pauses one ends with a walk; who looks out often does not walk more often for that. */
const PAUSES_EACH_WALK = { aggressive: 10, other: 4 };
/** It looks in so many directions for one to walk in. */
const WAYS_TRIED = 3;
/** Once it has fled in a fight, it does not do so again. */
const HAS_FLED = 1;
/** No way to a place beside somebody is longer. */
const RING_TILES = 3;
/** Which is near enough to home. */
const AT_HOME = TILE_UNITS;

export function think(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  if (mind.state === 'dead' || mind.state === 'asleep') return thought(mind, { kind: 'stand' }, NEVER);
  if (!senses.mayAct) return thought(mind, { kind: 'stand' }, tick + BUSY);
  if (senses.castEnds > tick) return thought(mind, { kind: 'stand' }, senses.castEnds);
  if (isTownsfolk(senses.kind)) return thinkOfDay(mind, senses, rolls, tick);
  switch (mind.state) {
    case 'idle':
    case 'wander':
      return atPeace(mind, senses, rolls, tick);
    case 'chase':
    case 'attack':
      return inFight(mind, senses, rolls, tick);
    case 'flee':
      return inFlight(mind, senses, rolls, tick);
    case 'return':
      return onTheWayHome(mind, senses, tick);
    default: {
      const never: never = mind.state;
      return never;
    }
  }
}

function atPeace(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const target = chooseTarget(mind, senses);
  if (target) return rousedBy(target, mind, senses, rolls, tick);
  const calm = { ...mind, target: 0 };
  if (mind.state === 'wander') return wandering(calm, senses, rolls, tick);
  const isRestless = rolls.below(PAUSES_EACH_WALK[isAggressive(senses) ? 'aggressive' : 'other']) === 0;
  const goal = isRestless && senses.speed > 0 ? strollFrom(mind, senses, rolls) : undefined;
  if (!goal) return pause(calm, senses, rolls, tick);
  return wandering({ ...entering(calm, 'wander', tick), memory: packTile(goal) }, senses, rolls, tick);
}

/**
 * A tile to walk to, straight in one of the eight directions: a walk without a turn is told twice, when it begins and when it
 * ends. And in the chunk of its home, because whoever crosses into another is told to everybody near in full.
 */
function strollFrom({ homeX, homeY }: Mind, { at, solid }: Senses, rolls: Rolls): Tile | undefined {
  const here = tileOf(at);
  const home = tileOf({ x: homeX, y: homeY });
  for (let tried = 0; tried < WAYS_TRIED; tried++) {
    const direction = turnedBy(NORTH, rolls.below(8));
    const tiles = rollBetween(STROLL_TILES, ROAM_TILES, rolls);
    const goal = { tileX: here.tileX + tiles * signX(direction), tileY: here.tileY + tiles * signY(direction) };
    const away = Math.max(Math.abs(goal.tileX - home.tileX), Math.abs(goal.tileY - home.tileY));
    const { x, y } = middleOf(goal);
    if (away <= ROAM_TILES && chunkOf(x, y) === chunkOf(homeX, homeY) && !solid(goal.tileX, goal.tileY)) return goal;
  }
  return undefined;
}

/** Stands about, the longer the less it has to look out for. */
function pause(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const wait = isAggressive(senses) ? WATCHING + rolls.below(WATCHING) : 3 * WATCHING + rolls.below(60);
  return thought(entering(mind, 'idle', tick), { kind: 'stand' }, tick + wait);
}

function wandering(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const speed = Math.max(1, senses.speed >> 1);
  const way = wayTo(senses.at, middleOf(unpackTile(mind.memory)), senses.speed === 0 ? 0 : speed, 12, senses.solid);
  if (way.kind !== 'leg') return pause({ ...mind, memory: 0 }, senses, rolls, tick);
  const { direction, ticks } = way.leg;
  const until = tick + ticks;
  return thought(
    mind,
    { kind: 'walk', direction, speed, until },
    isAggressive(senses) ? Math.min(until, tick + WATCHING) : until,
  );
}

const isAggressive = ({ kind }: Senses): boolean => kind.temper === 'aggressive';

function rousedBy(target: Foe, mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const { kind } = senses;
  const isFighter = kind.temper !== 'peaceful' && kind.skills.length > 0;
  const roused = { ...entering(mind, isFighter ? 'chase' : 'flee', tick), target: target.entity, memory: 0 };
  const next = isFighter ? inFight(roused, senses, rolls, tick) : inFlight(roused, senses, rolls, tick);
  // One that came because it was called does not call again: a cry for help goes once round, not through the whole wood.
  const wasCalled = mind.target !== 0;
  return kind.packs && !wasCalled ? { ...next, callsAgainst: target.entity } : next;
}

function inFight(before: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const { kind, at } = senses;
  const target = chooseTarget(before, senses);
  if (!target || isBeyondLeash(before, senses) || isOutOfReach(before, senses, target)) {
    return turnHome(before, senses, tick);
  }
  if (before.state === 'chase' && tick - before.since > CHASE_PATIENCE) return turnHome(before, senses, tick);
  if (kind.fleesBelow > 0 && senses.healthPercent < kind.fleesBelow && before.memory !== HAS_FLED) {
    return inFlight(
      { ...entering(before, 'flee', tick), target: target.entity, memory: HAS_FLED },
      senses,
      rolls,
      tick,
    );
  }

  const phase = phaseAt(kind.phases, senses.healthPercent);
  const cry = kind.isBoss && phase > before.memory ? (kind.phases[phase]?.cry ?? '') : '';
  const mind = {
    ...before,
    target: target.entity,
    memory: kind.isBoss ? Math.max(phase, before.memory) : before.memory,
  };

  const skill = chooseSkill(senses, target, tick, rolls);
  if (skill) {
    // A circle lies where it will strike, for everybody to see: round itself, or as far as it reaches.
    const { x, y } = skill.shape === 'circle' ? heldToRange(at, target, skill.range) : target;
    const act: Act = { kind: 'use', skill: skill.id, target: target.entity, x, y };
    return { ...thought(entering(mind, 'attack', tick), act, tick + Math.max(skill.castTicks, BUSY)), cry };
  }
  return { ...placing(mind, senses, target, rolls, tick, at), cry };
}

/** Nothing to use just now: finds its distance. */
function placing(mind: Mind, senses: Senses, target: Foe, rolls: Rolls, tick: Tick, at: Senses['at']): Thought {
  const { kind } = senses;
  const pace = Math.floor((senses.speed * (kind.phases[mind.memory]?.speed ?? 100)) / 100);
  const isTooNear = kind.keepsAway > 0 && isInRange(at, target, kind.keepsAway >> 1);
  if (isTooNear && pace > 0 && rolls.below(2) === 0) {
    const leg = legAwayFrom(at, target, pace, 2 * BUSY, senses.solid);
    if (leg) return walk(entering(mind, 'attack', tick), leg.direction, pace, tick + leg.ticks);
  }
  const isInReach = target.isInView && isInRange(at, target, plainRange(senses));
  if (isInReach) return atTheRing(entering(mind, 'attack', tick), senses, target, pace, tick);

  const chasing = entering(mind, 'chase', tick);
  const way = wayTo(at, target, pace, kind.leash, senses.solid);
  if (way.kind === 'leg') {
    const isFar = !isInRange(at, target, 4 * TILE_UNITS);
    const wait = Math.max(1, Math.min(way.leg.ticks, isFar ? FOLLOWING : BUSY));
    // Whom it does not see it has to look for, and does not come nearer to by the straight way.
    const most = target.isInView ? ticksToRing(at, target, plainRange(senses), pace) : wait;
    return walk(chasing, way.leg.direction, pace, tick + Math.min(wait, most));
  }
  const isHeld = senses.speed === 0;
  if (way.kind === 'blocked' && !isHeld && tick - chasing.since > BLOCKED_PATIENCE) return turnHome(mind, senses, tick);
  return thought(chasing, { kind: 'stand' }, tick + (way.kind === 'blocked' ? BAFFLED : BUSY));
}

/** Stands, or makes room for its target and for those it came with: round it there are places for all. */
function atTheRing(mind: Mind, senses: Senses, target: Foe, pace: number, tick: Tick): Thought {
  const { at, kind, mates, solid } = senses;
  const range = plainRange(senses);
  const self = { ...at, radius: kind.radius };
  const isInTheWay = isOfTheRing(range) && (isUpon(self, target, range) || isCrowded(self, mates));
  const place = isInTheWay ? placeRound(self, target, range, mates, solid) : undefined;
  const way = place && wayTo(at, place, pace, RING_TILES, solid);
  if (way?.kind !== 'leg') return thought(mind, { kind: 'stand' }, tick + BUSY);
  return walk(mind, way.leg.direction, pace, tick + Math.min(way.leg.ticks, BUSY));
}

function inFlight(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  const target = senses.foes.find(({ entity }) => entity === mind.target);
  if (!target || isBeyondLeash(mind, senses)) return turnHome(mind, senses, tick);
  if (tick - mind.since > FLIGHT_TICKS) {
    const isFighter = senses.kind.temper !== 'peaceful' && senses.kind.skills.length > 0;
    return isFighter ? inFight(entering(mind, 'chase', tick), senses, rolls, tick) : turnHome(mind, senses, tick);
  }
  const leg = senses.speed > 0 ? legAwayFrom(senses.at, target, senses.speed, FOLLOWING, senses.solid) : undefined;
  if (!leg) return thought(mind, { kind: 'stand' }, tick + BUSY);
  return walk(mind, leg.direction, senses.speed, tick + leg.ticks);
}

function turnHome(mind: Mind, senses: Senses, tick: Tick): Thought {
  return onTheWayHome({ ...entering(mind, 'return', tick), target: 0, memory: 0 }, senses, tick);
}

function onTheWayHome(mind: Mind, senses: Senses, tick: Tick): Thought {
  const home = { x: mind.homeX, y: mind.homeY };
  const isHome = squaredDistance(senses.at, home) <= AT_HOME * AT_HOME;
  const settled = { ...entering(mind, 'idle', tick), target: 0, memory: 0 };
  if (isHome) return thought(settled, { kind: 'recover', ...senses.at }, tick + WATCHING);
  const isLost = tick - mind.since > RETURN_PATIENCE;
  if (isLost) return thought(settled, { kind: 'recover', ...home }, tick + WATCHING);
  const way = wayTo(senses.at, home, senses.speed, senses.kind.leash + 8, senses.solid);
  if (way.kind !== 'leg') return thought(mind, { kind: 'stand' }, tick + WATCHING);
  return walk(mind, way.leg.direction, senses.speed, tick + Math.min(way.leg.ticks, WATCHING));
}

function isBeyondLeash(mind: Mind, { kind, at }: Senses): boolean {
  const reach = kind.leash * TILE_UNITS;
  return squaredDistance(at, { x: mind.homeX, y: mind.homeY }) > reach * reach;
}

/** Whether somebody is where it would never be let go: beyond the leash by more than it could strike. */
function isOutOfReach(mind: Mind, senses: Senses, target: Foe): boolean {
  const reach = senses.kind.leash * TILE_UNITS + plainRange(senses);
  return !isInRange({ x: mind.homeX, y: mind.homeY }, target, reach);
}

/** In a state, since now if it was in another. */
const entering = (mind: Mind, state: NpcState, tick: Tick): Mind =>
  mind.state === state ? mind : { ...mind, state, since: tick };

const walk = (
  mind: Mind,
  direction: Extract<Act, { kind: 'walk' }>['direction'],
  speed: number,
  until: Tick,
): Thought => thought(mind, { kind: 'walk', direction, speed }, until);

const thought = (mind: Mind, act: Act, thinkAgainAt: Tick): Thought => ({
  mind,
  act,
  thinkAgainAt,
  callsAgainst: 0,
  cry: '',
});

const packTile = ({ tileX, tileY }: { tileX: number; tileY: number }): number => tileY * 0x1_0000 + tileX;
const unpackTile = (packed: number) => ({ tileX: packed % 0x1_0000, tileY: Math.floor(packed / 0x1_0000) });
