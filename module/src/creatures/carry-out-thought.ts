// What a creature has decided becomes so: it walks, uses a skill, goes home, calls its pack; and what it has in mind is kept.
import { fullVitals, isInRange } from '@hollowmere/world/combat';
import { CALL_RANGE, creatureKind, shownState, type Thought } from '@hollowmere/world/creatures';
import {
  chunksAround,
  type Direction,
  directionFrom,
  drive,
  face,
  impose,
  NEVER,
  STANDING,
  type Tick,
} from '@hollowmere/world/movement';
import { skillOfId, waitsAfter } from '@hollowmere/world/skills';
import { carryOut } from '../combat/carry-out.ts';
import { beginCast } from '../combat/casts.ts';
import { type Creature, combatantOf } from '../combat/combatants.ts';
import { tell } from '../combat/tell.ts';
import { writeVitals } from '../combat/vitals.ts';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx, NpcMindRow } from '../schema.ts';
import { forgetThreats } from './threat.ts';

/** Longer than any thought lasts: a walk ends by itself when nobody thinks. */
const WALK_MARGIN = 10;

export function carryOutThought(ctx: Ctx, creature: Creature, row: NpcMindRow, thought: Thought, now: Tick): void {
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
  { direction, speed }: { readonly direction: Direction; readonly speed: number },
  until: Tick,
  now: Tick,
) {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const solid = solidOf(ctx);
  writeBody(ctx, body, drive(body, now, { direction, speed, until }, solid), now, solid);
}

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
      const isLike = creatureKind(npc.kind)?.band === creature.kind.band;
      const isFree = isLike && npc.target === 0 && ['idle', 'wander'].includes(npc.state.tag);
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
