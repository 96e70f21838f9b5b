// Once a minute: where everybody is, so that not even a crash costs more than a minute's walk, and when they were seen.
import { noteGuestSeen } from '../accounts/idle-guests.ts';
import { noteProfileSeen } from '../accounts/write-profile.ts';
import type { Ctx } from '../schema.ts';
import { keepPlace } from './body.ts';

export function keepEverybody(ctx: Ctx): void {
  for (const session of [...ctx.db.session.iter()]) {
    keepPlace(ctx, session);
    const user = ctx.db.user.id.find(session.userId);
    if (user === null || session.connectionId === undefined) continue;
    if (user.isGuest) noteGuestSeen(ctx, user);
    else noteProfileSeen(ctx, user);
  }
}
