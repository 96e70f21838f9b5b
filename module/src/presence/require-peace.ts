// What takes a body out of the world for good waits until its fight is over.
import { isFighting } from '../combat/in-fight.ts';
import { refuse } from '../refuse.ts';
import type { Ctx } from '../schema.ts';
import { tickOf } from '../world/settings.ts';

/** Throws `still_fighting` while a body of that user is in a fight, played or not. */
export function requirePeace(ctx: Ctx, userId: number): void {
  const session = ctx.db.session.userId.find(userId);
  if (session !== null && isFighting(ctx, session.entity, tickOf(ctx))) refuse('still_fighting');
}
