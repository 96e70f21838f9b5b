// Whom a creature holds responsible, and for how much: whom it goes for, and who shares the prize.
import type { Tick } from '@hollowmere/world/movement';
import type { Ctx, NpcRow } from '../schema.ts';

/** Harm of a person; whoever is hurt thinks at once. */
export function noteThreat(ctx: Ctx, npc: NpcRow, attacker: number, amount: number, now: Tick): void {
  const session = ctx.db.session.entity.find(attacker);
  if (session !== null) {
    const row = [...ctx.db.threat.npcId.filter(npc.id)].find(({ entity }) => entity === attacker);
    // A strike that did no harm is one nevertheless.
    const more = Math.max(1, amount);
    if (row === undefined) {
      ctx.db.threat.insert({ id: 0, npcId: npc.id, entity: attacker, characterId: session.characterId, amount: more });
    } else ctx.db.threat.id.update({ ...row, amount: row.amount + more });
  }
  thinkAt(ctx, npc.id, now);
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
