// Five times a second: walkers who cross into another chunk, walks nobody vouches for any more, bodies whose player did
// not come back, sanctions that are over, meals, what lies on the ground; a few guests who stay away; and at most one board
// of the hiscores and one account that was ended. Finds each by index; what is not due costs nothing.
import { sweepDuties } from '../duties/duties.ts';
import { carryOutDue } from '../duties/duty.ts';
import { noteLateness } from '../moderation/lateness.ts';
import { hollowmere } from '../schema.ts';
import { keepTime } from '../world/keep-time.ts';
import { requireSchedule, tickOf } from '../world/settings.ts';
import { sweepTimer } from './tables.ts';

export const sweep = hollowmere.reducer({ onSchedule: sweepTimer }, { timer: sweepTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  keepTime(ctx);
  noteLateness(ctx);
  carryOutDue(ctx, sweepDuties, tickOf(ctx));
});
