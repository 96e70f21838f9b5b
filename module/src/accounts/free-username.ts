// Whether a username can be had, and by whom.

import type { ErrorCode } from '@hollowmere/world/errors';
import { checkUsername, usernameKey } from '@hollowmere/world/names';
import { isForbiddenName } from '../moderation/forbidden-names.ts';
import type { Ctx } from '../schema.ts';
import { isKeptFromUser } from './reserved-names.ts';

/** The name as it will be kept, or why not. `userId` is who asks; 0 for those who have no account yet. */
export function checkFreeUsername(
  ctx: Ctx,
  typed: string,
  userId: number,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: ErrorCode } {
  const checked = checkUsername(typed);
  if (!checked.ok) return checked;
  const key = usernameKey(checked.value);
  if (isForbiddenName(ctx, key)) return { ok: false, code: 'name_reserved' };
  const holder = ctx.db.user.usernameKey.find(key);
  const isFree = (holder === null || holder.id === userId) && !isKeptFromUser(ctx, 'user', key, userId);
  return isFree ? checked : { ok: false, code: 'name_taken' };
}
