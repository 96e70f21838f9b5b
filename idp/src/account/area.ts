// What every page of the account area begins with: who is signed in in this browser, forms that only its own pages can send,
// and the present password before anything that a stolen session must not be able to change.

import type { Context } from 'koa';
import type { Account } from '../accounts/accounts.ts';
import { LONGEST_PASSWORD } from '../accounts/password-rules.ts';
import { ACCOUNT_CLIENT_ID } from '../oidc/configuration.ts';
import { signInFirstPage } from '../pages/account/sign-in-first-page.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { type Form, readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';

export type ProviderSession = Awaited<ReturnType<Services['provider']['Session']['get']>>;

/** Somebody in their account: the account, the session of this browser, and the token that its forms carry. */
export interface Here {
  readonly account: Account;
  readonly session: ProviderSession;
  readonly token: string;
}

type Show = (ctx: Context, here: Here, parameters: Readonly<Record<string, string>>) => Promise<void> | void;
type Act = (ctx: Context, here: Here, form: Form) => Promise<void> | void;

/** A page of the account area; whoever is not signed in is asked to, and comes back to it. */
export function accountPage(services: Services, show: Show): Handler {
  return async (ctx, parameters) => {
    const here = await whoIsHere(services, ctx);
    if (!here) return services.renderer.show(ctx, signInFirstPage(ctx.path));
    await show(ctx, here, parameters);
  };
}

/** A form of the account area, sent by its own page. @throws Refusal */
export function accountAct(services: Services, act: Act): Handler {
  return async (ctx) => {
    const form = await readForm(ctx, services.pages.origin);
    const here = await whoIsHere(services, ctx);
    if (!here) return seeOther(ctx, '/account');
    if (!services.formTokens.isValid(form.get('token'), accountPurpose(here.session))) {
      throw new Refusal('form_not_ours', 'token');
    }
    await act(ctx, here, form);
  };
}

/** Signs in for these pages alone: `response_type=none` asks for a session in this browser and nothing to carry away. */
export function startAccountSignIn({ pages }: Services): Handler {
  return (ctx) => {
    const { to } = ctx.query;
    const query = new URLSearchParams({
      client_id: ACCOUNT_CLIENT_ID,
      response_type: 'none',
      scope: 'openid',
      redirect_uri: `${pages.origin}/account`,
      ...(typeof to === 'string' && { state: to }),
    });
    seeOther(ctx, `/auth?${query}`);
  };
}

/** Where the protocol's answer to such a sign-in leads on to: one of our pages, whatever `state` says. */
export function afterAccountSignIn(state: unknown): string {
  return typeof state === 'string' && /^\/account(\/[a-z-]+)?$/.test(state) ? state : '/account';
}

export type PasswordProof =
  | { readonly outcome: 'right' | 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Asks again for the present password, which a stolen session does not know. Wrong ones are noted in the activity. */
export async function presentPassword(
  { activity, limits, passwords }: Services,
  ctx: Context,
  account: Account,
  typed: string | undefined,
): Promise<PasswordProof> {
  const wait = await limits.proofAgain(account.id);
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    ctx.set('retry-after', String(seconds));
    return { outcome: 'wait', seconds };
  }
  const password = (typed ?? '').slice(0, LONGEST_PASSWORD * 2);
  if (await passwords.verify(account.passwordHash, password)) return { outcome: 'right' };
  await activity.note(account.id, 'proof_failed', clientName(ctx));
  return { outcome: 'wrong' };
}

/** What stands beside the password field, or above the form, when the proof was not given. */
export function proofProblem(proof: PasswordProof): { passwordError?: string; waitSeconds?: number; status: number } {
  switch (proof.outcome) {
    case 'wait':
      return { waitSeconds: proof.seconds, status: 429 };
    case 'wrong':
      return { passwordError: 'That is not your present password.', status: 422 };
    case 'right':
      return { status: 200 };
  }
}

/** Shows the page that a form leads to, so that reloading it does not send the form again. */
export function seeOther(ctx: Context, path: string): void {
  ctx.status = 303;
  ctx.redirect(path);
}

async function whoIsHere(services: Services, ctx: Context): Promise<Here | null> {
  const session = await services.provider.Session.get(ctx);
  const account = session.accountId ? await services.accounts.withId(session.accountId) : null;
  if (!account) return null;
  await services.sessions.noteUse({ uid: session.uid, accountId: account.id, client: clientName(ctx) });
  return { account, session, token: services.formTokens.make(accountPurpose(session)) };
}

const accountPurpose = (session: ProviderSession) => `account ${session.uid}`;
