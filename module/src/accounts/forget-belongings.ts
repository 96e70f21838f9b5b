// What hangs on a user and goes with them, whether a guest stayed away or a person wished to be forgotten.
import { forgetBank } from '../items/forget-things.ts';
import type { Ctx } from '../schema.ts';

/** Everything personal but characters, logins and sign-ins. */
export function forgetBelongings(ctx: Ctx, userId: number): void {
  forgetBank(ctx, userId);
  ctx.db.activity.userId.delete(userId);
  ctx.db.preference.userId.delete(userId);
  ctx.db.gameSetting.userId.delete(userId);
  ctx.db.privacy.userId.delete(userId);
  ctx.db.block.userId.delete(userId);
  ctx.db.block.blockedUserId.delete(userId);
  ctx.db.lastSeen.userId.delete(userId);
  ctx.db.reservedName.userId.delete(userId);
}
