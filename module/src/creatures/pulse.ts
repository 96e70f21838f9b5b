// Ten times a second: whatever is due in fights and in the minds of creatures. Each is found by index; what is not due
// costs nothing.
import { pulseDuties } from '../duties/duties.ts';
import { carryOutDue } from '../duties/duty.ts';
import { hollowmere } from '../schema.ts';
import { requireSchedule, tickOf } from '../world/settings.ts';
import { pulseTimer } from './tables.ts';

export const pulse = hollowmere.reducer({ onSchedule: pulseTimer }, { timer: pulseTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  carryOutDue(ctx, pulseDuties, tickOf(ctx));
});
