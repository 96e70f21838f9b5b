// Creatures sleep where nobody is: they have no body then, and cost nothing. Whoever comes near wakes them, and they begin to
// think one after another.

import { chunkOf, chunksAround, NEVER, type Tick } from '@hollowmere/world/movement';
import { isEmpty } from '../first-row.ts';
import { rollsOf } from '../rolls.ts';
import type { Ctx, NpcRow } from '../schema.ts';
import { bodyCreature, takeBody } from './creature-body.ts';
import { forgetThreats } from './threat.ts';

/** Those who wake together do not all think in the same tick. */
const SPREAD = 20;

export function wakeAround(ctx: Ctx, chunk: number, now: Tick): void {
  for (const near of chunksAround(chunk)) {
    for (const npc of [...ctx.db.npc.chunk.filter(near)]) if (npc.state.tag === 'asleep') wake(ctx, npc, now);
  }
}

/** Whether anybody is in a chunk or beside it. */
export function isSomebodyNear(ctx: Ctx, chunk: number): boolean {
  return chunksAround(chunk).some((near) => !isEmpty(ctx.db.appearance.chunk.filter(near)));
}

/** Awake and whole, where it belongs. */
export function wake(ctx: Ctx, npc: NpcRow, now: Tick): void {
  const mind = ctx.db.npcMind.npcId.find(npc.id);
  if (mind === null) return;
  bodyCreature(ctx, npc, { x: mind.homeX, y: mind.homeY });
  const due = now + 1 + rollsOf(ctx).below(SPREAD);
  const ready = mind.ready.map(() => 0);
  ctx.db.npcMind.npcId.update({ ...mind, due, since: now, memory: 0, state: { tag: 'idle' }, ready });
}

/** Asleep where it belongs; what it had in mind is forgotten. */
export function fallAsleep(ctx: Ctx, npc: NpcRow): void {
  const mind = ctx.db.npcMind.npcId.find(npc.id);
  if (mind === null) return;
  takeBody(ctx, npc.entity);
  forgetThreats(ctx, npc.id);
  ctx.db.npcMind.npcId.update({ ...mind, due: NEVER });
  ctx.db.npc.id.update({
    ...npc,
    entity: 0,
    chunk: chunkOf(mind.homeX, mind.homeY),
    state: { tag: 'asleep' },
    target: 0,
    positionX: mind.homeX,
    positionY: mind.homeY,
  });
}
