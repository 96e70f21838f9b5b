// What a fight keeps of a body goes with the body.
import type { Ctx } from '../schema.ts';

/** Nothing of a fight is left of a body that goes. */
export function removeCombatant(ctx: Ctx, entity: number): void {
  ctx.db.vitals.entity.delete(entity);
  ctx.db.cast.entity.delete(entity);
  ctx.db.effect.entity.delete(entity);
  ctx.db.threat.entity.delete(entity);
}
