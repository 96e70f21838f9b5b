// Ending a sign-in. The row stays, marked: whoever still holds its connection or token reads nothing and does nothing
// from this transaction on, and its body leaves the world.
import { goOut } from '../presence/go-out.ts';
import type { Ctx, SignInRow } from '../schema.ts';

/** Who or what ended it: oneself, from another device, the logout at the provider, a join, staff, or the account’s deletion. */
export type EndedReason = 'signed_out' | 'revoked' | 'provider' | 'joined' | 'staff' | 'deleted';

export function revoke(ctx: Ctx, signIn: SignInRow, endedReason: EndedReason): void {
  if (signIn.revoked !== undefined) return;
  ctx.db.signIn.identity.update({ ...signIn, revoked: ctx.timestamp, endedReason });
  const session = signIn.userId === 0 ? null : ctx.db.session.userId.find(signIn.userId);
  if (session?.identity.isEqual(signIn.identity)) goOut(ctx, session);
}

/** Ends every sign-in of a user, but for one when it is given. */
export function revokeAll(ctx: Ctx, userId: number, endedReason: EndedReason, except?: SignInRow): void {
  for (const signIn of [...ctx.db.signIn.userId.filter(userId)]) {
    if (except === undefined || !signIn.identity.isEqual(except.identity)) revoke(ctx, signIn, endedReason);
  }
}
