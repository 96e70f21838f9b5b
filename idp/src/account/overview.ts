// The first page of the account area: how the account stands, and what would make it safer.

import { overviewPage } from '../pages/account/overview-page.ts';
import type { Services } from '../services.ts';
import type { Handler } from '../web/routes.ts';
import { accountPage, afterAccountSignIn, seeOther } from './area.ts';

export function showOverview(services: Services): Handler {
  const { passkeys, recoveryCodes, renderer, sessions, totps } = services;
  const show = accountPage(services, async (ctx, { account }) => {
    const [enrolledSince, codesLeft, keys, open] = await Promise.all([
      totps.enrolledSince(account.id),
      recoveryCodes.left(account.id),
      passkeys.list(account.id),
      sessions.list(account.id),
    ]);
    renderer.show(
      ctx,
      overviewPage({ account, enrolledSince, codesLeft, passkeys: keys.length, sessions: open.length }),
    );
  });
  return (ctx, parameters) => {
    // Coming from the sign-in, the address carries the protocol's answer, which means nothing to anybody.
    if (ctx.query.iss !== undefined) return seeOther(ctx, afterAccountSignIn(ctx.query.state));
    return show(ctx, parameters);
  };
}
