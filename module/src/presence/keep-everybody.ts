// Once a minute: where everybody is, so that not even a crash costs more than a minute's walk, when they were seen,
// and what they did.
import { noteGuestSeen } from '../accounts/idle-guests.ts';
import { rankCharacter } from '../hiscores/rank-characters.ts';
import { visibilityOf } from '../profiles/visibility.ts';
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
    const character = ctx.db.character.id.find(session.characterId);
    if (character !== null) rankCharacter(ctx, character, user, visibilityOf(ctx, user));
  }
}
