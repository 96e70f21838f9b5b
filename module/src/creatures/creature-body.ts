// The body of a creature that is awake: motion, pace and vitals appear and vanish together, as those of people do.
import { fullVitals } from '@hollowmere/world/combat';
import { creatureKind } from '@hollowmere/world/creatures';
import { chunkOf, STANDING_PACE, standingMotion } from '@hollowmere/world/movement';
import { removeCombatant } from '../combat/remove-combatant.ts';
import type { Ctx, NpcRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';

/** A whole and rested body at a place; its number is a new one. */
export function bodyCreature(ctx: Ctx, npc: NpcRow, { x, y }: { readonly x: number; readonly y: number }): void {
  const kind = creatureKind(npc.kind);
  if (kind === undefined) return;
  const now = tickOf(ctx);
  const chunk = chunkOf(x, y);
  const { entity } = ctx.db.motion.insert({
    entity: 0,
    chunk,
    ...standingMotion({ x, y, speed: kind.speed, tick: now }),
  });
  ctx.db.pace.insert({ entity, ...STANDING_PACE });
  ctx.db.vitals.insert({ entity, chunk, ...fullVitals(kind.fighterAt(npc.level), now) });
  ctx.db.npc.id.update({ ...npc, entity, chunk, state: { tag: 'idle' }, target: 0, positionX: x, positionY: y });
}

/** Those asleep or dead have none: what is kept under 0 is not theirs. */
export function takeBody(ctx: Ctx, entity: number): void {
  if (entity === 0) return;
  ctx.db.motion.entity.delete(entity);
  ctx.db.pace.entity.delete(entity);
  removeCombatant(ctx, entity);
}
