// Finds the sign-in that a page belongs to, and hands its outcome back to oidc-provider.

import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import type { Account } from '../accounts/accounts.ts';
import type { Services } from '../services.ts';
import { rememberBrowser } from '../throttle/known-browser.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { standingOf, standsAs } from './standing.ts';

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

/** How somebody proved who they are, and what the website is told of it: the names of RFC 8176. */
const METHODS = {
  password: ['pwd'],
  password_and_code: ['pwd', 'otp', 'mfa'],
  password_and_recovery_code: ['pwd', 'otp', 'mfa'],
  passkey: ['swk', 'user', 'mfa'],
} as const;

export type Proof = keyof typeof METHODS;

/** Somebody who has proved who they are. */
export interface Proven {
  readonly uid: string;
  /** As it was read before the proof was judged. */
  readonly account: Account;
  readonly proof: Proof;
}

/**
 * Sends the browser back into the flow as this person. Judging a proof takes its time, and whoever changes what signing in takes
 * ends only the sign-ins that are known as that account's by then: so it is asked once more when this one is.
 */
export async function finishAs(services: Services, ctx: Context, proven: Proven): Promise<void> {
  const { activity, provider } = services;
  const { account, proof } = proven;
  const standing = await standingBy(services, proven);
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, {
    login: { accountId: account.id, amr: [...METHODS[proof]], remember: true },
    ...(standing !== null && { standing }),
  });
  if (!(await stillProves(services, proven, standing))) {
    await (await provider.interactionDetails(ctx.req, ctx.res)).destroy();
    throw new Refusal('interaction_expired', 'what was proved no longer counts');
  }
  await activity.note(account.id, 'signed_in', clientName(ctx), proof);
  rememberBrowser(ctx, account.id);
  ctx.status = 303;
  ctx.redirect(returnTo);
}

/** What the proof rests on; null for a passkey, which rests on itself alone. */
async function standingBy({ totps }: Services, { account, proof }: Proven): Promise<string | null> {
  if (proof === 'passkey') return null;
  return standingOf(account, proof === 'password' ? null : await totps.enrolledSince(account.id));
}

/** Takes a sign-in that waited for its second factor, which a change of the account takes away. */
async function stillProves(services: Services, { uid, account, proof }: Proven, standing: string | null) {
  if (standing !== null && !(await standsAs(services, account.id, standing))) return false;
  const didWait = proof === 'password_and_code' || proof === 'password_and_recovery_code';
  return !didWait || services.pendingSignIns.take(uid);
}

/** The way out: the website is told that somebody thought better of it, and has a page for that. */
export function cancelSignIn(services: Services): Handler {
  return async (ctx, parameters) => {
    const form = await readForm(ctx, services.pages.origin);
    const { uid } = await interactionOf(services.provider, ctx, parameters.uid);
    if (!services.formTokens.isValid(form.get('token'), formPurpose(uid))) throw new Refusal('form_not_ours', 'token');
    await services.pendingSignIns.forget(uid);
    const returnTo = await services.provider.interactionResult(ctx.req, ctx.res, {
      error: 'access_denied',
      error_description: 'The sign-in was cancelled.',
    });
    ctx.status = 303;
    ctx.redirect(returnTo);
  };
}

export const formPurpose = (uid: string) => `interaction ${uid}`;
