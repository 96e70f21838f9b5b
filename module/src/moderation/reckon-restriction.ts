// From sanctions to what they come to: reckoned anew whenever one is issued, lifted or over. Whoever becomes barred leaves
// the world in the same transaction, and the banned leave everything public.
import { type Restricting, restrictingAt, type SanctionTerms } from '@hollowmere/world/moderation';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import { tickAt, ticksOf } from '@hollowmere/world/time';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { removeFromWorld } from '../presence/body.ts';
import { showPlayer } from '../profiles/show-player.ts';
import type { Ctx, SanctionRow } from '../schema.ts';
import { settingsOf, tickOf } from '../world/settings.ts';
import { isBanned, restrictionOf } from './restriction.ts';

/** What is far away is looked at again in a year: ten years are more ticks than a number here can hold. */
const FURTHEST_TICKS = ticksOf(365 * 86_400);

/** Writes what somebody's sanctions come to now. */
export function reckonRestriction(ctx: Ctx, userId: number): void {
  const wasBanned = isBanned(ctx, userId);
  writeRestriction(ctx, userId);
  if (restrictionOf(ctx, userId)?.barredBy) sendOut(ctx, userId);
  if (isBanned(ctx, userId) !== wasBanned) showOrHide(ctx, userId);
}

/** The banned are nowhere to be seen. */
function showOrHide(ctx: Ctx, userId: number): void {
  const user = ctx.db.user.id.find(userId);
  if (user === null) return;
  showPlayer(ctx, user);
}

function writeRestriction(ctx: Ctx, userId: number): void {
  const sanctions = [...ctx.db.sanction.userId.filter(userId)].map(termsOf);
  const restricting = restrictingAt(sanctions, ctx.timestamp.microsSinceUnixEpoch);
  const before = restrictionOf(ctx, userId);
  const { bar, mute } = restricting;
  if (bar === undefined && mute === undefined) {
    if (before !== null) ctx.db.restriction.userId.delete(userId);
    return;
  }
  const after = {
    userId,
    kind: bar?.kind ?? '',
    barredBy: bar?.id ?? 0,
    reason: bar?.row.reason ?? '',
    until: bar?.row.until,
    mutedBy: mute?.id ?? 0,
    muteReason: mute?.row.reason ?? '',
    mutedUntil: mute?.row.until,
    dueTick: dueTickOf(ctx, restricting),
  };
  if (before === null) ctx.db.restriction.insert(after);
  else ctx.db.restriction.userId.update(after);
}

/** What cannot be reckoned stays as it is until it is tried again. */
const TRY_AGAIN_TICKS = ticksOf(600);

/** Reckons anew what ends by itself. */
export const restrictionDuty: Duty = {
  name: 'restriction',
  due: (ctx, tick) => [...ctx.db.restriction.dueTick.filter(upTo(tick))].map(({ userId }) => userId),
  carryOut: reckonRestriction,
  putAside: (ctx, userId, now) => {
    const row = restrictionOf(ctx, userId);
    if (row !== null) ctx.db.restriction.userId.update({ ...row, dueTick: now + TRY_AGAIN_TICKS });
    return row;
  },
};

interface Terms extends SanctionTerms {
  readonly row: SanctionRow;
}

export function termsOf(row: SanctionRow): Terms {
  const { id, kind, until, liftedAt } = row;
  return { id, kind, until: until?.microsSinceUnixEpoch, isLifted: liftedAt !== undefined, row };
}

/** The first tick that begins when the end has come. */
function dueTickOf(ctx: Ctx, { endsAt }: Restricting<Terms>): Tick {
  if (endsAt === undefined) return NEVER;
  const due = tickAt(endsAt - 1n, settingsOf(ctx).epoch.microsSinceUnixEpoch) + 1;
  return Math.min(due, tickOf(ctx) + FURTHEST_TICKS, NEVER);
}

function sendOut(ctx: Ctx, userId: number): void {
  const session = ctx.db.session.userId.find(userId);
  if (session !== null) removeFromWorld(ctx, session);
}
