// Signing in with user name and password. Where a second factor is set up, the way leads on to it (second-step.ts).

import type { Context } from 'koa';
import { LONGEST_PASSWORD } from '../accounts/password-rules.ts';
import { usernameKey } from '../accounts/username.ts';
import { type SignInModel, signInPage } from '../pages/sign-in-page.ts';
import type { Services } from '../services.ts';
import { knownBrowser } from '../throttle/known-browser.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { finishAs, formPurpose, type Interaction, interactionOf } from './interaction.ts';

export function showSignIn(services: Services): Handler {
  return async (ctx, { uid }) => {
    const interaction = await interactionOf(services.provider, ctx, uid);
    const known = interaction.accountId ? await services.accounts.withId(interaction.accountId) : null;
    await showSignInPage(services, ctx, interaction, known?.username ?? interaction.loginHint);
  };
}

export function signIn(services: Services): Handler {
  const { accounts, formTokens, limits, provider } = services;
  return async (ctx, { uid }) => {
    const form = await readForm(ctx, services.pages.origin);
    const interaction = await interactionOf(provider, ctx, uid);
    if (!formTokens.isValid(form.get('token'), formPurpose(interaction.uid)))
      throw new Refusal('form_not_ours', 'token');

    const username = form.get('username') ?? '';
    const account = await accounts.named(username);
    const attempt = {
      usernameKey: usernameKey(username),
      address: ctx.ip,
      knownBrowser: knownBrowser(ctx, account?.id ?? null),
    };
    const wait = await limits.signIn(attempt);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return showSignInPage(services, ctx, interaction, username, { waitSeconds });
    }
    const password = (form.get('password') ?? '').slice(0, LONGEST_PASSWORD * 2);
    const isRight = await services.passwords.verify(account?.passwordHash ?? null, password);
    if (!account || !isRight) {
      if (account) await services.activity.note(account.id, 'password_failed', clientName(ctx));
      return showSignInPage(services, ctx, interaction, username, 'wrong');
    }
    await limits.signedIn(attempt);
    if (!(await services.totps.enrolledSince(account.id))) {
      return finishAs(services, ctx, { uid: interaction.uid, account, proof: 'password' });
    }
    await services.pendingSignIns.keep(interaction.uid, account.id);
    // Whoever changed it while it was checked took away the sign-ins that waited by then.
    if ((await accounts.withId(account.id))?.passwordHash !== account.passwordHash) {
      await services.pendingSignIns.forget(interaction.uid);
    }
    ctx.status = 303;
    ctx.redirect(`/interaction/${interaction.uid}/code`);
  };
}

export async function showSignInPage(
  { formTokens, renderer, webAuthn }: Services,
  ctx: Context,
  { uid, accountId }: Interaction,
  username: string,
  problem?: SignInModel['problem'],
): Promise<void> {
  const status = problem === undefined ? 200 : typeof problem === 'object' ? 429 : 401;
  const token = formTokens.make(formPurpose(uid));
  const passkeyOptions = webAuthn.isOffered ? await webAuthn.requestOptions(passkeyPurpose(uid)) : null;
  const isAgain = accountId !== null;
  renderer.show(
    ctx,
    signInPage({ uid, token, username, isAgain, passkeyOptions, ...(problem && { problem }) }),
    status,
  );
}

export const passkeyPurpose = (uid: string) => `sign-in ${uid}`;
