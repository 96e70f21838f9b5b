// A connection that ends. Runs for every HTTP call as well, so it is cheap, and acts only when the session is played
// through this very connection.
import { ticksOf } from '@hollowmere/world/time';
import { hollowmere } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { abandonBody } from './body.ts';
import { isOwn } from './require-presence.ts';

/** How long a body waits for its player to come back. */
const GRACE_TICKS = ticksOf(10);

export const clientDisconnected = hollowmere.clientDisconnected((ctx) => {
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  if (signIn === null || signIn.userId === 0) return;
  const session = ctx.db.session.userId.find(signIn.userId);
  if (session === null || !isOwn(ctx, session)) return;
  abandonBody(ctx, session, tickOf(ctx) + GRACE_TICKS);
});
