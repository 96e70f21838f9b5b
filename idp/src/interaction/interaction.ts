// Finds the sign-in that a page belongs to, and hands its outcome back to oidc-provider.

import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import type { Account } from '../accounts/accounts.ts';
import { Refusal } from '../web/refusal.ts';

export interface Interaction {
  readonly uid: string;
  /** The account that has a session in this browser already, when the website asks for a fresh sign-in. */
  readonly accountId: string | null;
  readonly loginHint: string;
}

/** @throws Refusal or SessionNotFound when there is no such sign-in in this browser (any more). */
export async function interactionOf(provider: Provider, ctx: Context, uid: string | undefined): Promise<Interaction> {
  const details = await provider.interactionDetails(ctx.req, ctx.res);
  if (details.uid !== uid) throw new Refusal('interaction_expired', 'the cookie belongs to another interaction');
  if (details.prompt.name !== 'login') throw new Refusal('request_malformed', `prompt ${details.prompt.name}`);
  const hint = details.params.login_hint;
  return {
    uid,
    accountId: details.session?.accountId ?? null,
    loginHint: typeof hint === 'string' ? hint.slice(0, 200) : '',
  };
}

/** Sends the browser back into the flow as this person. `pwd` is the method's name in RFC 8176. */
export async function finishAs(provider: Provider, ctx: Context, account: Account): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, {
    login: { accountId: account.id, amr: ['pwd'], remember: true },
  });
  ctx.status = 303;
  ctx.redirect(returnTo);
}

export const formPurpose = (uid: string) => `interaction ${uid}`;
