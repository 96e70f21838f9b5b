// Ending a sign-in. The row stays, marked: whoever still holds its connection or token reads nothing and does nothing
// from this transaction on, and its body leaves the world.
import { abandonBody } from '../presence/body.ts';
import type { Ctx, SignInRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';

export function revoke(ctx: Ctx, signIn: SignInRow): void {
  if (signIn.revoked !== undefined) return;
  ctx.db.signIn.identity.update({ ...signIn, revoked: ctx.timestamp });
  const session = signIn.userId === 0 ? null : ctx.db.session.userId.find(signIn.userId);
  if (session?.identity.isEqual(signIn.identity)) abandonBody(ctx, session, tickOf(ctx));
}
