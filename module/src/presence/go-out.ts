// Going out of the world because somebody wants to. Out of a fight nobody gets that way: the body stays where it is until
// nothing has harmed it for a while, and whoever comes back in time takes it over.
import { LINGER_TICKS } from '@hollowmere/world/combat';
import { isFighting } from '../combat/in-fight.ts';
import type { Ctx, SessionRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { abandonBody, removeFromWorld } from './body.ts';

export function goOut(ctx: Ctx, session: SessionRow): void {
  const now = tickOf(ctx);
  if (isFighting(ctx, session.entity, now)) abandonBody(ctx, session, now + LINGER_TICKS);
  else removeFromWorld(ctx, session);
}
