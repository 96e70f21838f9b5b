// How much of a player strangers may see. Everything public asks here: profile, search, rankings and lists.
import { NOTHING_HIDDEN, type Privacy } from '@hollowmere/world/preferences';
import { isBanned } from '../moderation/restriction.ts';
import type { ReadCtx, UserRow } from '../schema.ts';

/**
 * `open`: found by search and named everywhere. `unlisted`: has a profile for those who know the name, and is named
 * nowhere. `hidden`: nothing at all, as if there were no such player.
 */
export type Visibility = 'open' | 'unlisted' | 'hidden';

export function privacyOf(ctx: ReadCtx, userId: number): Privacy {
  return ctx.db.privacy.userId.find(userId) ?? NOTHING_HIDDEN;
}

/** Guests, the banned, and those who are gone or about to go are hidden whatever they chose. */
export function visibilityOf(ctx: ReadCtx, user: UserRow): Visibility {
  if (user.isGuest || user.goneAt !== undefined) return 'hidden';
  if (isBanned(ctx, user.id) || ctx.db.deletion.userId.find(user.id) !== null) return 'hidden';
  const { hideProfile, hideFromSearch } = privacyOf(ctx, user.id);
  if (hideProfile) return 'hidden';
  return hideFromSearch ? 'unlisted' : 'open';
}

/** The username to show beside somebody who is in the world now; empty when that would tell more than they want told. */
export function usernameInWorld(ctx: ReadCtx, user: UserRow): string {
  const isTold = visibilityOf(ctx, user) === 'open' && !privacyOf(ctx, user.id).hideLastSeen;
  return isTold ? user.username : '';
}
