// Bodies whose player did not come back in time.
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { removeFromWorld } from './body.ts';
import { dropBody } from './drop-body.ts';

export const leavingDuty: Duty = {
  name: 'leaving',
  due: (ctx, tick) => [...ctx.db.session.leavesAt.filter(upTo(tick))].map(({ userId }) => userId),
  carryOut: (ctx, userId, now) => {
    const session = ctx.db.session.userId.find(userId);
    if (session !== null && session.leavesAt <= now) removeFromWorld(ctx, session);
  },
  putAside: (ctx, userId) => {
    const session = ctx.db.session.userId.find(userId);
    if (session !== null) dropBody(ctx, session.entity);
    ctx.db.session.userId.delete(userId);
    return session;
  },
};
