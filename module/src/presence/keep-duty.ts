// Once a minute for each who is in the world: where they are, so that not even a crash costs more than a minute's walk,
// when they were seen, and what they did. Each at a time of their own, counted from when they came: a full world is no
// long transaction.
import type { Tick } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { noteGuestSeen } from '../accounts/idle-guests.ts';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { rankPlayed } from '../hiscores/rank-played.ts';
import { noteSeen } from '../profiles/write-profile.ts';
import type { Ctx, SessionRow } from '../schema.ts';
import { keepPlayTime } from '../statistics/statistic.ts';
import { tickOf } from '../world/settings.ts';
import { keepPlace } from './body.ts';

const KEEP_TICKS: Tick = ticksOf(60);
/** Of each sweep: far more than a minute's share of all who fit into a world, and still a short transaction. */
const MOST_AT_ONCE = 20;

export const keepDuty: Duty = {
  name: 'keep',
  due: (ctx, tick) =>
    ctx.db.keeping.due
      .filter(upTo(tick))
      .take(MOST_AT_ONCE)
      .map(({ userId }) => userId)
      .toArray(),
  carryOut: (ctx, userId, now) => {
    const row = ctx.db.keeping.userId.find(userId);
    if (row === null || row.due > now) return;
    const session = ctx.db.session.userId.find(userId);
    if (session === null) {
      ctx.db.keeping.userId.delete(userId);
      return;
    }
    keep(ctx, session);
    ctx.db.keeping.userId.update({ userId, due: now + KEEP_TICKS });
  },
  putAside: (ctx, userId, now) => {
    const row = ctx.db.keeping.userId.find(userId);
    if (row !== null) ctx.db.keeping.userId.update({ userId, due: now + KEEP_TICKS });
    return row;
  },
};

/** Somebody is in the world from now on. It ends with the session. */
export function beginKeeping(ctx: Ctx, userId: number): void {
  if (ctx.db.keeping.userId.find(userId) !== null) return;
  ctx.db.keeping.insert({ userId, due: tickOf(ctx) + KEEP_TICKS });
}

/** A chore of the minute: whoever was in the world before there was this. */
export function keepEverybody(ctx: Ctx): void {
  for (const { userId } of [...ctx.db.session.iter()]) beginKeeping(ctx, userId);
}

function keep(ctx: Ctx, session: SessionRow): void {
  keepPlace(ctx, session);
  const user = ctx.db.user.id.find(session.userId);
  if (user === null || session.connectionId === undefined) return;
  keepPlayTime(ctx, session.characterId);
  if (user.isGuest) noteGuestSeen(ctx, user);
  else noteSeen(ctx, user);
  rankPlayed(ctx, session.characterId);
}
