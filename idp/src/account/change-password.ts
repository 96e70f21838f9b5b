// A new password. Whoever knows only the old one is out at once: every other session ends, here and on the website.

import type { Context } from 'koa';
import { weakness } from '../accounts/password-rules.ts';
import { endOtherSessions } from '../oidc/end-sessions.ts';
import type { Services } from '../services.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { accountPurpose, type ProviderSession, showAccountOf, signedInHere } from './account.ts';

export function changePassword(services: Services): Handler {
  const { accounts, backChannel, database, formTokens, limits, passwords } = services;
  return async (ctx) => {
    const form = await readForm(ctx, services.issuer.origin);
    const here = await signedInHere(services, ctx);
    if (!here) {
      ctx.status = 303;
      return ctx.redirect('/account');
    }
    const { account, session } = here;
    if (!formTokens.isValid(form.get('token'), accountPurpose(session))) throw new Refusal('form_not_ours', 'token');

    const wait = await limits.passwordChange(account.id);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return showAccountOf(services, ctx, here, { wasChanged: false, waitSeconds }, 429);
    }
    const password = form.get('password') ?? '';
    const isRight = await passwords.verify(account.passwordHash, form.get('current') ?? '');
    const currentError = isRight ? undefined : 'That is not your present password.';
    const newError = weakness(password, account.username) ?? undefined;
    if (currentError || newError) {
      return showAccountOf(services, ctx, here, { wasChanged: false, currentError, newError }, 422);
    }
    await accounts.setPassword(account.id, await passwords.hash(password));
    await endOtherSessions(database, backChannel, account.id, session.uid);
    await renew(services, ctx, session);
    ctx.status = 303;
    ctx.redirect('/account?changed=1');
  };
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
