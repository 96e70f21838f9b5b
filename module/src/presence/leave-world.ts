// Leaving on purpose: the body goes at once, its place is kept.
import { hollowmere } from '../schema.ts';
import { removeFromWorld } from './body.ts';
import { requirePresence } from './require-presence.ts';

export const leaveWorld = hollowmere.reducer((ctx) => {
  removeFromWorld(ctx, requirePresence(ctx).session);
});
