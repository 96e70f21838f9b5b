// Sign-ins nobody uses any more. Forgotten when the same account signs in anew, so that no schedule has to look.
import { daysBetween } from '../moment.ts';
import type { Ctx } from '../schema.ts';

/** Far beyond the life of a session at the website, and of any token issued for it. */
const KEPT_DAYS = 60;

export function forgetOldSignIns(ctx: Ctx, account: string): void {
  const all = [...ctx.db.signIn.account.filter(account)];
  const old = all.filter(({ lastUsed }) => daysBetween(lastUsed, ctx.timestamp) >= KEPT_DAYS);
  for (const { identity } of old) ctx.db.signIn.identity.delete(identity);
}
