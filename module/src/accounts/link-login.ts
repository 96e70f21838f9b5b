// Logins: which accounts at the website lead to which user.
import type { Ctx, SignInRow } from '../schema.ts';

/** From now on this account is that user, in every browser it is signed in with. */
export function linkLogin(
  ctx: Ctx,
  { account, provider }: Pick<SignInRow, 'account' | 'provider'>,
  userId: number,
): void {
  const login = ctx.db.login.account.find(account);
  if (login === null) {
    ctx.db.login.insert({ account, userId, createdAt: ctx.timestamp, provider, lastUsed: ctx.timestamp });
  } else {
    ctx.db.login.account.update({ ...login, userId });
  }
  for (const signIn of [...ctx.db.signIn.account.filter(account)]) {
    ctx.db.signIn.identity.update({ ...signIn, userId });
  }
}
