// What a proof rests on: the password it was given for, and whether a code was asked for. Whoever changes one of them ends what came
// of the other, also a sign-in that was on its way meanwhile: it carries the standing that it began with.

import { createHash } from 'node:crypto';
import type { Middleware } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Account } from '../accounts/accounts.ts';
import { endSessions } from '../oidc/end-sessions.ts';
import type { Services } from '../services.ts';
import { Refusal } from '../web/refusal.ts';

/** `enrolledSince`: since when a code is asked for. */
export function standingOf({ passwordHash }: Pick<Account, 'passwordHash'>, enrolledSince: Date | null): string {
  return createHash('sha256')
    .update(`${passwordHash}\n${enrolledSince?.getTime() ?? 0}`)
    .digest('base64url');
}

/** Whether an account stands as it did then. */
export async function standsAs(
  { accounts, totps }: Pick<Services, 'accounts' | 'totps'>,
  accountId: string,
  standing: string,
): Promise<boolean> {
  const account = await accounts.withId(accountId);
  return account !== null && standingOf(account, await totps.enrolledSince(accountId)) === standing;
}

/**
 * The last look, when the session is kept: from here on whoever changes the account finds it among those that are to end.
 * One that came too late ends here, before anybody has its code.
 */
export function endOutdatedSignIns(services: Services): Middleware {
  return async (ctx, next) => {
    await next();
    const { session, result } = (ctx as unknown as Partial<KoaContextWithOIDC>).oidc ?? {};
    const standing = result?.standing;
    if (!session?.accountId || typeof standing !== 'string') return;
    const { accountId, uid } = session;
    if (await standsAs(services, accountId, standing)) return;
    await endSessions(services.database, services.backChannel, accountId, { which: 'one', uid });
    ctx.remove('location');
    throw new Refusal('interaction_expired', 'what was proved no longer counts');
  };
}
