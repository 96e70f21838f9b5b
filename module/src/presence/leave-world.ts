// Leaving on purpose: the body goes at once, its place is kept; in a fight it stays for a while.
import { hollowmere } from '../schema.ts';
import { goOut } from './go-out.ts';
import { requirePresence } from './require-presence.ts';

export const leaveWorld = hollowmere.reducer((ctx) => {
  goOut(ctx, requirePresence(ctx).session);
});
