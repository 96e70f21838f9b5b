// What somebody's sanctions come to, looked up by every call: one row of a person, or none.
import type { ReadCtx, RestrictionRow } from '../schema.ts';

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
