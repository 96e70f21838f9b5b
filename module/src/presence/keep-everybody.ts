// Once a minute: where everybody is, so that not even a crash costs more than a minute's walk, when they were seen,
// and what they did.
import { noteGuestSeen } from '../accounts/idle-guests.ts';
import { rankPlayed } from '../hiscores/rank-played.ts';
import { noteSeen } from '../profiles/write-profile.ts';
import type { Ctx } from '../schema.ts';
import { keepPlayTime } from '../statistics/statistic.ts';
import { keepPlace } from './body.ts';

export function keepEverybody(ctx: Ctx): void {
  for (const session of [...ctx.db.session.iter()]) {
    keepPlace(ctx, session);
    const user = ctx.db.user.id.find(session.userId);
    if (user === null || session.connectionId === undefined) continue;
    keepPlayTime(ctx, session.characterId);
    if (user.isGuest) noteGuestSeen(ctx, user);
    else noteSeen(ctx, user);
    rankPlayed(ctx, session.characterId);
  }
}
