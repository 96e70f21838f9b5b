// Taking a body out of the world without asking it anything: where it is and how it is may be what is wrong with it. Its
// character comes back at the place and in the state that were last kept.
import { removeCombatant } from '../combat/remove-combatant.ts';
import type { Ctx } from '../schema.ts';

export function dropBody(ctx: Ctx, entity: number): void {
  removeCombatant(ctx, entity);
  ctx.db.motion.entity.delete(entity);
  ctx.db.pace.entity.delete(entity);
  ctx.db.appearance.entity.delete(entity);
  ctx.db.whereabouts.entity.delete(entity);
  ctx.db.meal.entity.delete(entity);
  const session = ctx.db.session.entity.find(entity);
  if (session === null) return;
  ctx.db.escort.characterId.delete(session.characterId);
  ctx.db.keeping.userId.delete(session.userId);
  ctx.db.session.userId.delete(session.userId);
}
