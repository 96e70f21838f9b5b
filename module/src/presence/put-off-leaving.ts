// A body that nobody plays any more stays as long as it is harmed: closing the window is no way out of a fight.
import { LINGER_TICKS } from '@hollowmere/world/combat';
import type { Tick } from '@hollowmere/world/movement';
import type { Ctx, SessionRow } from '../schema.ts';

/** One that is played stays anyway: its `leavesAt` lies at the end of time. */
export function putOffLeaving(ctx: Ctx, session: SessionRow, now: Tick): void {
  const leavesAt = now + LINGER_TICKS;
  if (session.leavesAt < leavesAt) ctx.db.session.userId.update({ ...session, leavesAt });
}
