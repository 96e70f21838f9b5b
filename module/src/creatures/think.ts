// Thinking: what a creature senses is read from rows, what it decides is written back. The deciding itself is in
// world/creatures.

import {
  fullVitals,
  hasClearView,
  healthPercent,
  isInRange,
  mayAct,
  mayHarm,
  PERSON_RADIUS,
  vitalsAt,
} from '@hollowmere/world/combat';
import {
  CALL_RANGE,
  type Foe,
  isTownsfolk,
  type Mind,
  type NpcState,
  type Senses,
  shownState,
  sightAt,
  type Thought,
  think,
} from '@hollowmere/world/creatures';
import {
  chunksAround,
  directionFrom,
  drive,
  face,
  impose,
  NEVER,
  STANDING,
  type Tick,
} from '@hollowmere/world/movement';
import { skillOfId, waitsAfter } from '@hollowmere/world/skills';
import { timeOfDay } from '@hollowmere/world/time';
import { blocksView, carryOut } from '../combat/carry-out.ts';
import { beginCast } from '../combat/casts.ts';
import { type Creature, combatantOf, creatureIn, named } from '../combat/combatants.ts';
import { tell } from '../combat/tell.ts';
import { writeVitals } from '../combat/vitals.ts';
import { buryOfWave, leaveWave } from '../defences/waves.ts';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { guideOf } from '../escorts/walk-along.ts';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { rollsOf } from '../rolls.ts';
import type { Ctx, NpcMindRow, NpcRow } from '../schema.ts';
import { matesOf } from './mates.ts';
import { peopleAround } from './people-near.ts';
import { putCreatureAside } from './put-creature-aside.ts';
import { firstWaveSpawn } from './spawn-list.ts';
import { forgetThreats } from './threat.ts';
import { fallAsleep, isSomebodyNear, wake } from './wake.ts';

/** At most so many in one transaction: a slow one delays every walk. The rest is a moment late. */
const MOST_AT_ONCE = 150;
/** Longer than any thought lasts: a walk ends by itself when nobody thinks. */
const WALK_MARGIN = 10;

export const thoughtDuty: Duty = {
  name: 'thought',
  due: (ctx, tick) =>
    ctx.db.npcMind.due
      .filter(upTo(tick))
      .take(MOST_AT_ONCE)
      .map(({ npcId }) => npcId)
      .toArray(),
  carryOut: thinkOnce,
  putAside: putCreatureAside,
};

function thinkOnce(ctx: Ctx, npcId: number, now: Tick): void {
  const row = ctx.db.npcMind.npcId.find(npcId);
  const npc = ctx.db.npc.id.find(npcId);
  if (row === null || npc === null || row.due > now) return;
  const isOfWave = row.spawn >= firstWaveSpawn;
  if (npc.state.tag === 'dead') {
    if (isOfWave) buryOfWave(ctx, npc.id, row.spawn, now);
    else rise(ctx, npc, now);
    return;
  }
  const creature = creatureIn(ctx, npc, now);
  if (creature === null || creature.isDead) {
    ctx.db.npcMind.npcId.update({ ...row, due: NEVER });
    return;
  }
  if (peopleAround(ctx, creature.chunk, now).length === 0) {
    if (isOfWave) leaveWave(ctx, npc.id, row.spawn);
    else fallAsleep(ctx, npc);
    return;
  }
  const mind: Mind = { ...row, state: stateOf(npc, row), target: npc.target };
  const thought = think(mind, sensesOf(ctx, creature, row, mind, now), rollsOf(ctx), now);
  carry(ctx, creature, row, thought, now);
}

function stateOf({ state: shown }: NpcRow, { state }: NpcMindRow): NpcState {
  return shownState(state.tag) === shown.tag ? state.tag : shown.tag;
}

/** Back to life where it belongs; asleep until somebody is near, like everybody. */
function rise(ctx: Ctx, npc: NpcRow, now: Tick): void {
  fallAsleep(ctx, npc);
  const risen = ctx.db.npc.id.find(npc.id);
  if (risen !== null && isSomebodyNear(ctx, risen.chunk)) wake(ctx, risen, now);
}

function sensesOf(ctx: Ctx, creature: Creature, row: NpcMindRow, mind: Mind, now: Tick): Senses {
  const { kind, fighter, vitals } = creature;
  return {
    kind,
    at: { x: creature.x, y: creature.y },
    speed: fighter.speed,
    healthPercent: healthPercent(vitalsAt(vitals, now)),
    mayAct: mayAct(named(creature.effects)),
    castEnds: ctx.db.cast.entity.find(creature.entity)?.ends ?? 0,
    foes: foesOf(ctx, creature, mind, now),
    mates: matesOf(ctx, creature, now),
    readyAt: row.ready,
    solid: solidOf(ctx),
    hour: timeOfDay(now),
    follows: isTownsfolk(kind) ? guideOf(ctx, creature.npc, creature, now) : undefined,
  };
}

/** Everybody it may harm: those who harmed it, its target, and, for those who look for a fight, whoever is in sight. */
function foesOf(ctx: Ctx, creature: Creature, { target }: Mind, now: Tick): Foe[] {
  const threats = new Map(
    [...ctx.db.threat.npcId.filter(creature.npc.id)].map(({ entity, amount }) => [entity, amount]),
  );
  // What the fallen did is kept under 0.
  threats.delete(0);
  const entities = new Set(threats.keys());
  if (target !== 0) entities.add(target);
  const sight = sightAt(creature.kind, timeOfDay(now));
  if (creature.kind.temper === 'aggressive') {
    for (const { entity, x, y } of peopleAround(ctx, creature.chunk, now)) {
      if (isInRange(creature, { x, y, radius: PERSON_RADIUS }, sight)) entities.add(entity);
    }
    // Who walks with somebody is seen as well, wherever it is: there are never many.
    for (const { npcId } of ctx.db.escort.iter()) entities.add(ctx.db.npc.id.find(npcId)?.entity ?? 0);
    entities.delete(0);
  }
  return [...entities].flatMap((entity) => {
    const other = combatantOf(ctx, entity, now);
    if (other === null || !mayHarm(creature, other)) return [];
    const threat = threats.get(entity) ?? 0;
    const isKnown = threat > 0 || entity === target;
    if (!isKnown && !isInRange(creature, other, sight)) return [];
    const { x, y, radius } = other;
    return [{ entity, threat, x, y, radius, isInView: hasClearView(creature, other, blocksView) }];
  });
}

function carry(ctx: Ctx, creature: Creature, row: NpcMindRow, thought: Thought, now: Tick): void {
  const { mind, act, thinkAgainAt, callsAgainst, cry } = thought;
  const wasCalm = creature.npc.target === 0;
  const ready = act.kind === 'use' ? used(ctx, creature, row, act, now) : row.ready;
  if (act.kind === 'walk') walk(ctx, creature.entity, act, act.until ?? thinkAgainAt + WALK_MARGIN, now);
  if (act.kind === 'stand')
    walk(ctx, creature.entity, { direction: STANDING, speed: creature.fighter.speed }, NEVER, now);
  if (act.kind === 'recover') recover(ctx, creature, act, now);
  // Its own strike may have changed the rows meanwhile, or ended it.
  const npc = ctx.db.npc.id.find(row.npcId);
  const latest = ctx.db.npcMind.npcId.find(row.npcId);
  if (npc === null || latest === null || npc.state.tag === 'dead') return;
  const shown = shownState(mind.state);
  if (npc.state.tag !== shown || npc.target !== mind.target) {
    ctx.db.npc.id.update({ ...npc, state: { tag: shown }, target: mind.target });
  }
  ctx.db.npcMind.npcId.update({
    ...latest,
    due: thinkAgainAt,
    since: mind.since,
    memory: mind.memory,
    state: { tag: mind.state },
    ready: [...ready],
  });
  if (wasCalm && mind.target !== 0) {
    tell(ctx, { chunk: creature.chunk, kind: 'aggroed', source: creature.entity, target: mind.target });
  }
  if (callsAgainst !== 0) callPack(ctx, creature, callsAgainst, now);
  if (cry !== '') cryOut(ctx, creature, cry);
}

function walk(
  ctx: Ctx,
  entity: number,
  { direction, speed }: { direction: 0 | Facing; speed: number },
  until: Tick,
  now: Tick,
) {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const solid = solidOf(ctx);
  writeBody(ctx, body, drive(body, now, { direction, speed, until }, solid), now, solid);
}

type Facing = Parameters<typeof face>[2];
type UseAct = Extract<Thought['act'], { kind: 'use' }>;

/** Uses a skill; returns when each of its skills is ready again. */
function used(ctx: Ctx, creature: Creature, row: NpcMindRow, act: UseAct, now: Tick): readonly number[] {
  const skill = skillOfId(act.skill);
  const target = combatantOf(ctx, act.target, now);
  const body = readBody(ctx, creature.entity);
  if (skill === undefined || target === null || body === null) return row.ready;
  const direction = directionFrom(Math.sign(act.x - creature.x), Math.sign(act.y - creature.y));
  const solid = solidOf(ctx);
  const facing = direction === STANDING ? body.motion.facing : direction;
  writeBody(ctx, body, face(body, now, facing, solid), now, solid);
  const at = { x: act.x, y: act.y };
  if (skill.castTicks > 0) {
    beginCast(ctx, {
      entity: creature.entity,
      skill,
      target: act.target,
      at,
      direction: facing,
      now,
    });
  } else carryOut(ctx, { user: creature, skill, rank: 1, target, at, tick: now, now });
  const index = creature.kind.skills.indexOf(skill.id);
  return row.ready.map((ready, slot) => (slot === index ? waitsAfter(skill, now).same : ready));
}

/** Whole again, at a place of its own, and nobody's enemy. */
function recover(ctx: Ctx, creature: Creature, at: { readonly x: number; readonly y: number }, now: Tick): void {
  for (const { id } of creature.effects) ctx.db.effect.id.delete(id);
  ctx.db.cast.entity.delete(creature.entity);
  forgetThreats(ctx, creature.npc.id);
  const vitals = ctx.db.vitals.entity.find(creature.entity);
  if (vitals !== null && vitals.health < vitals.maxHealth) {
    writeVitals(ctx, vitals, fullVitals(creature.kind.fighterAt(creature.npc.level), now));
  }
  const body = readBody(ctx, creature.entity);
  if (body === null) return;
  const solid = solidOf(ctx);
  const isThere = creature.x === at.x && creature.y === at.y;
  const moved = isThere
    ? drive(body, now, { direction: STANDING, speed: body.motion.speed, until: NEVER }, solid)
    : impose(body, now, { kind: 'teleport', x: at.x, y: at.y }, solid);
  writeBody(ctx, body, moved, now, solid);
}

/** Its like within hearing, that have nothing else to do, come to help. */
function callPack(ctx: Ctx, creature: Creature, against: number, now: Tick): void {
  tell(ctx, { chunk: creature.chunk, kind: 'called', source: creature.entity, target: against });
  for (const near of chunksAround(creature.chunk)) {
    for (const npc of [...ctx.db.npc.chunk.filter(near)]) {
      const isFree = npc.kind === creature.npc.kind && npc.target === 0 && ['idle', 'wander'].includes(npc.state.tag);
      const other = isFree && npc.id !== creature.npc.id ? combatantOf(ctx, npc.entity, now) : null;
      if (other === null || !isInRange(creature, other, CALL_RANGE)) continue;
      ctx.db.npc.id.update({ ...npc, target: against });
      const mind = ctx.db.npcMind.npcId.find(npc.id);
      if (mind !== null) ctx.db.npcMind.npcId.update({ ...mind, due: now + 1 });
    }
  }
}

function cryOut(ctx: Ctx, { chunk, entity, kind }: Creature, text: string): void {
  ctx.db.speech.insert({ chunk, entity, name: kind.name, text, saidAt: ctx.timestamp });
}
