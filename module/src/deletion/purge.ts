// Forgetting people whose thirty days are over. What was theirs goes; what others wrote about or with them stays without
// their name; and who is banned stays banned, because the login still leads to the row that is left.
import { Range } from 'spacetimedb/server';
import { forgetBelongings } from '../accounts/forget-belongings.ts';
import { forgetCharacter } from '../characters/gone-characters.ts';
import type { Duty } from '../duties/duty.ts';
import { endRole } from '../moderation/end-role.ts';
import { anonymiseRecords } from '../moderation/records-of-user.ts';
import { isRestricted } from '../moderation/restriction.ts';
import { removeFromWorld } from '../presence/body.ts';
import { unshowPlayer } from '../profiles/show-player.ts';
import type { Ctx, UserRow } from '../schema.ts';
import { dayAt } from '../world/settings.ts';
import { leaveTombstone } from './tombstone.ts';

/** One at a time: each may leave thousands of rows. Who cannot be purged is tried again tomorrow. */
export const purgeDuty: Duty = {
  name: 'purge',
  due: (ctx, tick) => {
    const upToThatDay = new Range<number>(null, { tag: 'included', value: dayAt(ctx, tick) });
    return ctx.db.deletion.dueDay
      .filter(upToThatDay)
      .take(1)
      .map(({ userId }) => userId)
      .toArray();
  },
  carryOut: (ctx, userId, now) => {
    const deletion = ctx.db.deletion.userId.find(userId);
    if (deletion === null || deletion.dueDay > dayAt(ctx, now)) return;
    ctx.db.deletion.userId.delete(userId);
    const user = ctx.db.user.id.find(userId);
    if (user !== null) purge(ctx, user);
  },
  putAside: (ctx, userId, now) => {
    const deletion = ctx.db.deletion.userId.find(userId);
    if (deletion !== null) ctx.db.deletion.userId.update({ ...deletion, dueDay: dayAt(ctx, now) + 1 });
    return deletion;
  },
};

function purge(ctx: Ctx, user: UserRow): void {
  const session = ctx.db.session.userId.find(user.id);
  if (session !== null) removeFromWorld(ctx, session);
  unshowPlayer(ctx, user);
  for (const { id } of [...ctx.db.character.userId.filter(user.id)]) forgetCharacter(ctx, id);
  for (const { identity } of [...ctx.db.signIn.userId.filter(user.id)]) {
    ctx.db.joinOffer.identity.delete(identity);
    ctx.db.signIn.identity.delete(identity);
  }
  if (!isRestricted(ctx, user.id)) ctx.db.login.userId.delete(user.id);
  endRole(ctx, user, 'The account was deleted.');
  forgetBelongings(ctx, user.id);
  const { username: name } = leaveTombstone(ctx, user);
  anonymiseRecords(ctx, user.id, name);
  // Of the day on which they asked: all others are older than lines are kept. Reports have their own copies.
  ctx.db.chatLine.userId.delete(user.id);
}
