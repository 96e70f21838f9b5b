// Guests who stay away are forgotten, with everything that was theirs: nobody could tell them, and their names are few.
import { Range } from 'spacetimedb/server';
import { forgetCharacter } from '../characters/gone-characters.ts';
import { forgetRecords } from '../moderation/records-of-user.ts';
import { dayOf } from '../moment.ts';
import type { Ctx, UserRow } from '../schema.ts';
import { forgetBelongings } from './forget-belongings.ts';

const KEPT_DAYS = 30;
/** At most so many a minute: no transaction grows long because nobody looked for a while. */
const MOST_AT_ONCE = 100;

/** Remembers the day on which a guest was here. */
export function noteGuestSeen(ctx: Ctx, user: UserRow): void {
  const day = dayOf(ctx.timestamp);
  const row = user.isGuest ? ctx.db.guest.userId.find(user.id) : null;
  if (row !== null && row.lastSeenDay !== day) ctx.db.guest.userId.update({ ...row, lastSeenDay: day });
}

export function forgetIdleGuests(ctx: Ctx): void {
  const before = new Range<number>(null, { tag: 'excluded', value: Math.max(0, dayOf(ctx.timestamp) - KEPT_DAYS) });
  const idle = ctx.db.guest.lastSeenDay.filter(before).take(MOST_AT_ONCE).toArray();
  for (const { userId } of idle) {
    if (ctx.db.session.userId.find(userId) === null) forgetGuest(ctx, userId);
  }
}

function forgetGuest(ctx: Ctx, userId: number): void {
  for (const { id } of [...ctx.db.character.userId.filter(userId)]) forgetCharacter(ctx, id);
  forgetBelongings(ctx, userId);
  forgetRecords(ctx, userId);
  ctx.db.signIn.userId.delete(userId);
  ctx.db.guest.userId.delete(userId);
  ctx.db.user.id.delete(userId);
}
