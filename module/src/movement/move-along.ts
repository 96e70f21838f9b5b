// Whatever is seen of a body lies in the chunk that the body is in, from the same transaction on: whoever sees the one
// sees the other.
import type { Tick } from '@hollowmere/world/movement';
import { wakeAround } from '../creatures/wake.ts';
import type { Ctx } from '../schema.ts';

export function moveAlong(ctx: Ctx, entity: number, chunk: number, now: Tick): void {
  const vitals = ctx.db.vitals.entity.find(entity);
  if (vitals !== null) ctx.db.vitals.entity.update({ ...vitals, chunk });
  const cast = ctx.db.cast.entity.find(entity);
  if (cast !== null) ctx.db.cast.entity.update({ ...cast, chunk });
  for (const effect of [...ctx.db.effect.entity.filter(entity)]) ctx.db.effect.id.update({ ...effect, chunk });
  const appearance = ctx.db.appearance.entity.find(entity);
  if (appearance !== null) {
    ctx.db.appearance.entity.update({ ...appearance, chunk });
    wakeAround(ctx, chunk, now);
    return;
  }
  for (const npc of [...ctx.db.npc.entity.filter(entity)]) ctx.db.npc.id.update({ ...npc, chunk });
}
