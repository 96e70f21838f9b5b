// Guests who stay away are forgotten, with everything that was theirs: nobody could tell them, and their names are few.
import type { Tick } from '@hollowmere/world/movement';
import { Range } from 'spacetimedb/server';
import { forgetCharacter } from '../characters/gone-characters.ts';
import type { Duty } from '../duties/duty.ts';
import { forgetRecords } from '../moderation/records-of-user.ts';
import { dayOf } from '../moment.ts';
import type { Ctx, UserRow } from '../schema.ts';
import { statisticOf } from '../statistics/statistic.ts';
import { dayAt } from '../world/settings.ts';
import { forgetBelongings } from './forget-belongings.ts';

const KEPT_DAYS = 30;
/** Of each sweep. */
const MOST_AT_ONCE = 5;

/** Where there is no room, so many of the longest absent are looked at for one to make some. */
const MOST_LOOKED_AT = 200;
/** Who was in the world for less than that until then has nothing to lose. */
const SETTLED_AFTER_MICROS = 600_000_000n;
const SETTLED_SECONDS = 60n;

/** Remembers the day on which a guest was here. */
export function noteGuestSeen(ctx: Ctx, user: UserRow): void {
  const day = dayOf(ctx.timestamp);
  const row = user.isGuest ? ctx.db.guest.userId.find(user.id) : null;
  if (row !== null && row.lastSeenDay !== day) ctx.db.guest.userId.update({ ...row, lastSeenDay: day });
}

/** Who cannot be forgotten is tried again tomorrow. */
export const idleGuestDuty: Duty = {
  name: 'idle guest',
  due: (ctx, tick) => {
    const before = new Range<number>(null, { tag: 'excluded', value: firstKeptDay(ctx, tick) });
    const idle = ctx.db.guest.lastSeenDay.filter(before).take(MOST_AT_ONCE).toArray();
    return idle.map(({ userId }) => userId).filter((userId) => ctx.db.session.userId.find(userId) === null);
  },
  carryOut: (ctx, userId, now) => {
    const guest = ctx.db.guest.userId.find(userId);
    if (guest === null || guest.lastSeenDay >= firstKeptDay(ctx, now)) return;
    if (ctx.db.session.userId.find(userId) === null) forgetGuest(ctx, userId);
  },
  putAside: (ctx, userId, now) => {
    const guest = ctx.db.guest.userId.find(userId);
    if (guest !== null) ctx.db.guest.userId.update({ ...guest, lastSeenDay: firstKeptDay(ctx, now) });
    return guest;
  },
};

const firstKeptDay = (ctx: Ctx, now: Tick): number => Math.max(0, dayAt(ctx, now) - KEPT_DAYS);

/**
 * In a world full of guests, one who never really played, or was not here today, makes room for somebody who is: else whoever
 * makes guests by the hundred would close the door for weeks. Returns whether there is room now.
 */
export function makeRoomForGuest(ctx: Ctx): boolean {
  const longestAway = ctx.db.guest.lastSeenDay.filter(new Range<number>(null, null)).take(MOST_LOOKED_AT);
  const found = longestAway.find(({ userId, lastSeenDay }) => {
    if (ctx.db.session.userId.find(userId) !== null) return false;
    return lastSeenDay < dayOf(ctx.timestamp) || isFleeting(ctx, userId);
  });
  if (found === undefined) return false;
  forgetGuest(ctx, found.userId);
  return true;
}

function isFleeting(ctx: Ctx, userId: number): boolean {
  const user = ctx.db.user.id.find(userId);
  if (user === null) return true;
  const age = ctx.timestamp.microsSinceUnixEpoch - user.createdAt.microsSinceUnixEpoch;
  const played = [...ctx.db.character.userId.filter(userId)].map(({ id }) => statisticOf(ctx, id).playSeconds);
  return age >= SETTLED_AFTER_MICROS && played.every((seconds) => seconds < SETTLED_SECONDS);
}

function forgetGuest(ctx: Ctx, userId: number): void {
  for (const { id } of [...ctx.db.character.userId.filter(userId)]) forgetCharacter(ctx, id);
  forgetBelongings(ctx, userId);
  forgetRecords(ctx, userId);
  ctx.db.signIn.userId.delete(userId);
  ctx.db.guest.userId.delete(userId);
  ctx.db.user.id.delete(userId);
}
