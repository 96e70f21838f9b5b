// A new password. Whoever knows only the old one is out at once: every other session ends, here and on the website, and links
// that were mailed before open nothing, an address of theirs that waits for its letter included.

import type { Context } from 'koa';
import { weakness } from '../accounts/password-rules.ts';
import { passwordPage } from '../pages/account/password-page.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, type ProviderSession, presentPassword, proofProblem, seeOther } from './area.ts';
import { endOthersBy } from './end-others.ts';

export function showPassword(services: Services): Handler {
  return accountPage(services, (ctx, here) => {
    services.renderer.show(ctx, passwordPage({ ...here, wasChanged: ctx.query.changed === '1' }));
  });
}

export function changePassword(services: Services): Handler {
  const { accounts, activity, mailTokens, passwords, renderer } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account, session } = here;
    const proof = await presentPassword(services, ctx, account, form.get('current'));
    const password = form.get('password') ?? '';
    const newError = proof.outcome === 'wait' ? null : weakness(password, account.username);
    if (proof.outcome !== 'right' || newError) {
      const { status, ...problem } = proofProblem(proof);
      const model = { ...here, ...problem, ...(newError && { newError }) };
      return renderer.show(ctx, passwordPage(model), status === 200 ? 422 : status);
    }
    const passwordHash = await passwords.hash(password);
    const isChanged = await endOthersBy(services, here, async (transaction) => {
      if (!(await accounts.changePassword(account, passwordHash, transaction))) return null;
      await mailTokens.forget(account.id, transaction);
      return true;
    });
    if (!isChanged) throw new Refusal('interaction_expired', 'the password was changed meanwhile');
    await activity.note(account.id, 'password_changed', clientName(ctx));
    await renew(services, ctx, session);
    seeOther(ctx, '/account/password?changed=1');
  });
}

/** A copy of this browser's cookie that somebody else may have is worth nothing afterwards. */
async function renew({ provider, issuer }: Services, ctx: Context, session: ProviderSession): Promise<void> {
  session.resetIdentifier();
  await session.persist();
  ctx.cookies.set(provider.cookieName('session'), session.jti, {
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure: issuer.protocol === 'https:',
    expires: new Date(session.exp * 1000),
  });
}
