// Forgetting people whose thirty days are over. What was theirs goes; what others wrote about or with them stays without
// their name; and who is banned stays banned, because the login still leads to the row that is left.
import { Range } from 'spacetimedb/server';
import { forgetBelongings } from '../accounts/forget-belongings.ts';
import { forgetCharacter } from '../characters/gone-characters.ts';
import { endRole } from '../moderation/end-role.ts';
import { anonymiseRecords } from '../moderation/records-of-user.ts';
import { isRestricted } from '../moderation/restriction.ts';
import { dayOf } from '../moment.ts';
import { removeFromWorld } from '../presence/body.ts';
import { unshowPlayer } from '../profiles/show-player.ts';
import type { Ctx, UserRow } from '../schema.ts';
import { leaveTombstone } from './tombstone.ts';

/** At most so many a minute: each may have written thousands of lines. */
const MOST_AT_ONCE = 3;

export function purgeDue(ctx: Ctx): void {
  const upToToday = new Range<number>(null, { tag: 'included', value: dayOf(ctx.timestamp) });
  for (const { userId } of ctx.db.deletion.dueDay.filter(upToToday).take(MOST_AT_ONCE).toArray()) {
    ctx.db.deletion.userId.delete(userId);
    const user = ctx.db.user.id.find(userId);
    if (user !== null) purge(ctx, user);
  }
}

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
  for (const line of [...ctx.db.chatLine.userId.filter(user.id)]) {
    ctx.db.chatLine.id.update({ ...line, characterId: 0, name });
  }
}
