// From sanctions to what they come to: reckoned anew whenever one is issued, lifted or over, and looked up everywhere
// else. Whoever becomes barred leaves the world in the same transaction.
import { type Restricting, restrictingAt, type SanctionTerms } from '@hollowmere/world/moderation';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import { tickAt, ticksOf } from '@hollowmere/world/time';
import { Range } from 'spacetimedb/server';
import { removeFromWorld } from '../presence/body.ts';
import type { Ctx, ReadCtx, RestrictionRow, SanctionRow } from '../schema.ts';
import { settingsOf, tickOf } from '../world/settings.ts';

/** What is far away is looked at again in a year: ten years are more ticks than a number here can hold. */
const FURTHEST_TICKS = ticksOf(365 * 86_400);

export function restrictionOf(ctx: ReadCtx, userId: number): RestrictionRow | null {
  return ctx.db.restriction.userId.find(userId);
}

/** Whether somebody is muted, suspended or banned at the moment. */
export function isRestricted(ctx: ReadCtx, userId: number): boolean {
  return restrictionOf(ctx, userId) !== null;
}

export function isBanned(ctx: ReadCtx, userId: number): boolean {
  return restrictionOf(ctx, userId)?.kind === 'ban';
}

export function isMuted(ctx: ReadCtx, userId: number): boolean {
  const restriction = restrictionOf(ctx, userId);
  return restriction !== null && restriction.mutedBy !== 0;
}

/** Writes what somebody's sanctions come to now. */
export function reckonRestriction(ctx: Ctx, userId: number): void {
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
  if (bar !== undefined) sendOut(ctx, userId);
}

/** Reckons anew what ends by itself by this tick. */
export function sweepRestrictions(ctx: Ctx, now: Tick): void {
  const due = ctx.db.restriction.dueTick.filter(new Range<number>(null, { tag: 'included', value: now }));
  for (const { userId } of [...due]) reckonRestriction(ctx, userId);
}

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
