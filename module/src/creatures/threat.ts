// Whom a creature holds responsible, and for how much: whom it goes for, and who shares the prize.
import type { Tick } from '@hollowmere/world/movement';
import type { Ctx, NpcRow } from '../schema.ts';

/** What mends a foe counts half as much as what hurts. */
const HEALED_POINTS_EACH = 2;

/** Harm of a person; whoever is hurt thinks at once. */
export function noteThreat(ctx: Ctx, npc: NpcRow, attacker: number, amount: number, now: Tick): void {
  // A strike that did no harm is one nevertheless.
  addThreat(ctx, npc.id, attacker, Math.max(1, amount));
  thinkAt(ctx, npc.id, now);
}

/** Who mends somebody has a part in every fight of theirs: in the prize, and in being gone for. */
export function noteHealing(ctx: Ctx, healer: number, mended: number, amount: number): void {
  const more = Math.floor(amount / HEALED_POINTS_EACH);
  if (more === 0) return;
  const fights = new Set([...ctx.db.threat.entity.filter(mended)].map(({ npcId }) => npcId));
  for (const npcId of fights) addThreat(ctx, npcId, healer, more);
}

/** Nothing for whoever is nobody's character: an arrow of somebody who left. */
function addThreat(ctx: Ctx, npcId: number, entity: number, more: number): void {
  const session = ctx.db.session.entity.find(entity);
  if (session === null) return;
  const row = [...ctx.db.threat.npcId.filter(npcId)].find((known) => known.entity === entity);
  if (row === undefined) {
    ctx.db.threat.insert({ id: 0, npcId, entity, characterId: session.characterId, amount: more });
  } else ctx.db.threat.id.update({ ...row, amount: row.amount + more });
}

export function thinkAt(ctx: Ctx, npcId: number, tick: Tick): void {
  const mind = ctx.db.npcMind.npcId.find(npcId);
  if (mind !== null && mind.due > tick) ctx.db.npcMind.npcId.update({ ...mind, due: tick });
}

export function forgetThreats(ctx: Ctx, npcId: number): void {
  ctx.db.threat.npcId.delete(npcId);
}

/** Nobody goes for the fallen any more; what they did before still counts, if they are there at the end. */
export function forgetFallen(ctx: Ctx, entity: number): void {
  for (const row of [...ctx.db.threat.entity.filter(entity)]) ctx.db.threat.id.update({ ...row, entity: 0 });
}
