// Entering the world, explicitly: a connection alone means nothing, for every page read over HTTP is one, too.
import { t } from 'spacetimedb/server';
import { noteGuestSeen } from '../accounts/idle-guests.ts';
import { requireUser } from '../accounts/require-user.ts';
import { ownCharacter } from '../characters/own-character.ts';
import { rankPlayed } from '../hiscores/rank-played.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { countOne, startPlaying } from '../statistics/statistic.ts';
import { createBody, removeFromWorld, STAYS, takeOverBody } from './body.ts';
import { beginKeeping } from './keep-duty.ts';
import { requirePeace } from './require-peace.ts';
import { isOwn } from './require-presence.ts';

/**
 * The newest entry wins: it takes over the body when that is still there (no flash for those who watch), and whichever
 * window played before is refused from then on. Entering again through the same connection changes nothing. With another
 * character one enters once the one who is there may go: throws `still_fighting` before.
 */
export const enterWorld = hollowmere.reducer({ characterId: t.u32() }, (ctx, { characterId }) => {
  const { user } = requireUser(ctx);
  if (ctx.connectionId === null) return refuse('no_connection');
  const character = ownCharacter(ctx, user, characterId);
  if (user.needsRename || character.needsRename) return refuse('rename_first');
  const session = ctx.db.session.userId.find(user.id);
  const isSameBody = session !== null && session.characterId === characterId;
  if (isSameBody && isOwn(ctx, session)) return;
  spendAllowance(ctx, 'enter', user.id);
  noteGuestSeen(ctx, user);

  const arrival = {
    identity: ctx.sender,
    connectionId: ctx.connectionId,
    connectedAt: ctx.timestamp,
    lastActivity: ctx.timestamp,
    leavesAt: STAYS,
  };
  if (isSameBody) {
    takeOverBody(ctx, session.entity);
    startPlaying(ctx, characterId);
    ctx.db.session.userId.update({ ...session, ...arrival });
    return;
  }
  requirePeace(ctx, user.id);
  if (session !== null) removeFromWorld(ctx, session);
  const entity = createBody(ctx, character, user.isGuest);
  ctx.db.session.insert({ userId: user.id, characterId, entity, ...arrival });
  beginKeeping(ctx, user.id);
  countOne(ctx, characterId, 'visits');
  startPlaying(ctx, characterId);
  rankPlayed(ctx, characterId);
});
