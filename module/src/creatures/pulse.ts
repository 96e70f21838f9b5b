// Ten times a second: whatever is due in fights and in the minds of creatures. Each is found by index; what is not due
// costs nothing.

import { endCasts } from '../combat/casts.ts';
import { actEffects } from '../combat/effects.ts';
import { landImpacts } from '../combat/impacts.ts';
import { hollowmere } from '../schema.ts';
import { requireSchedule, tickOf } from '../world/settings.ts';
import { pulseTimer } from './tables.ts';
import { thinkDue } from './think.ts';

export const pulse = hollowmere.reducer({ onSchedule: pulseTimer }, { timer: pulseTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  const now = tickOf(ctx);
  landImpacts(ctx, now);
  endCasts(ctx, now);
  actEffects(ctx, now);
  thinkDue(ctx, now);
});
