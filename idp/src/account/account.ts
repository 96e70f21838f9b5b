// The account page: shown to whoever has a session here, with the way to a session for everybody else.

import type { Context } from 'koa';
import type { Account } from '../accounts/accounts.ts';
import { ACCOUNT_CLIENT_ID } from '../oidc/configuration.ts';
import { type AccountModel, accountPage, signInFirstPage } from '../pages/account-pages.ts';
import type { Services } from '../services.ts';
import type { Handler } from '../web/routes.ts';

export type ProviderSession = Awaited<ReturnType<Services['provider']['Session']['get']>>;

/** @returns null when nobody is signed in in this browser. */
export async function signedInHere(
  { accounts, provider }: Services,
  ctx: Context,
): Promise<{ readonly account: Account; readonly session: ProviderSession } | null> {
  const session = await provider.Session.get(ctx);
  const account = session.accountId ? await accounts.withId(session.accountId) : null;
  return account && { account, session };
}

export function showAccount(services: Services): Handler {
  return async (ctx) => {
    const here = await signedInHere(services, ctx);
    if (!here) return services.renderer.show(ctx, signInFirstPage());
    // Coming from the sign-in, the address carries the protocol's answer, which means nothing to anybody.
    if (ctx.query.iss !== undefined) return ctx.redirect('/account');
    showAccountOf(services, ctx, here, { wasChanged: ctx.query.changed === '1' });
  };
}

/** Signs in for this page alone: `response_type=none` asks for a session in this browser and nothing to carry away. */
export function startAccountSignIn({ issuer }: Services): Handler {
  return (ctx) => {
    const query = new URLSearchParams({
      client_id: ACCOUNT_CLIENT_ID,
      response_type: 'none',
      scope: 'openid',
      redirect_uri: `${issuer.origin}/account`,
    });
    ctx.status = 303;
    ctx.redirect(`/auth?${query}`);
  };
}

export const accountPurpose = (session: ProviderSession) => `account ${session.uid}`;

export function showAccountOf(
  { formTokens, renderer }: Services,
  ctx: Context,
  { account, session }: { readonly account: Account; readonly session: ProviderSession },
  shown: Pick<AccountModel, 'wasChanged' | 'currentError' | 'newError' | 'waitSeconds'>,
  status = 200,
): void {
  const { username, createdAt, passwordChangedAt } = account;
  const token = formTokens.make(accountPurpose(session));
  renderer.show(ctx, accountPage({ username, createdAt, passwordChangedAt, token, ...shown }), status);
}
