// Five times a second: walkers who cross into another chunk, walks nobody vouches for any more, and bodies whose
// player did not come back, sanctions that are over; and at most one board of the hiscores. Finds each by index; what
// is not due costs nothing.
import { sweepDue, type Tick } from '@hollowmere/world/movement';
import { Range } from 'spacetimedb/server';
import { restoreFixtures } from '../fixtures/change-fixture.ts';
import { refreshHiscores } from '../hiscores/refresh-hiscores.ts';
import { clearGround } from '../items/ground.ts';
import { noteLateness } from '../moderation/lateness.ts';
import { sweepRestrictions } from '../moderation/reckon-restriction.ts';
import { removeFromWorld } from '../presence/body.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { eatOn } from '../use-items/meals.ts';
import { requireSchedule, tickOf } from '../world/settings.ts';
import { readBody, writeBody } from './bodies.ts';
import { solidOf } from './solid.ts';
import { sweepTimer } from './tables.ts';

export const sweep = hollowmere.reducer({ onSchedule: sweepTimer }, { timer: sweepTimer.rowType }, (ctx) => {
  requireSchedule(ctx);
  noteLateness(ctx);
  const now = tickOf(ctx);
  const upToNow = new Range<number>(null, { tag: 'included', value: now });
  for (const { entity } of [...ctx.db.pace.due.filter(upToNow)]) sweepBody(ctx, entity, now);
  for (const session of [...ctx.db.session.leavesAt.filter(upToNow)]) removeFromWorld(ctx, session);
  sweepRestrictions(ctx, now);
  eatOn(ctx, now);
  clearGround(ctx, now);
  restoreFixtures(ctx, now);
  refreshHiscores(ctx);
});

function sweepBody(ctx: Ctx, entity: number, now: Tick): void {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const solid = solidOf(ctx);
  writeBody(ctx, body, sweepDue(body, now, solid), now, solid);
}
