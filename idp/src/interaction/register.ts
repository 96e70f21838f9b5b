// Making an account: user name and password, each refused with the reason beside its field.

import type { Context } from 'koa';
import { weakness } from '../accounts/password-rules.ts';
import { checkUsername } from '../accounts/username.ts';
import { type RegisterModel, registerPage } from '../pages/register-page.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { finishAs, formPurpose, interactionOf } from './interaction.ts';

export function showRegister(services: Services): Handler {
  return async (ctx, parameters) => {
    const { uid, loginHint } = await interactionOf(services.provider, ctx, parameters.uid);
    show(services, ctx, uid, { username: loginHint }, 200);
  };
}

export function register(services: Services): Handler {
  const { accounts, formTokens, limits, passwords, provider } = services;
  return async (ctx, parameters) => {
    const form = await readForm(ctx, services.pages.origin);
    const { uid } = await interactionOf(provider, ctx, parameters.uid);
    if (!formTokens.isValid(form.get('token'), formPurpose(uid))) throw new Refusal('form_not_ours', 'token');

    const username = form.get('username') ?? '';
    const password = form.get('password') ?? '';
    const named = checkUsername(username);
    const passwordError = weakness(password, username) ?? undefined;
    if (!named.ok) return show(services, ctx, uid, { username, usernameError: named.reason, passwordError }, 422);

    // From here on the answer tells whether a name is taken, so the asking is counted.
    const wait = await limits.registration(ctx.ip);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return show(services, ctx, uid, { username, waitSeconds }, 429);
    }
    const usernameError = 'That name is taken. Please choose another.';
    const isTaken = (await accounts.named(named.username)) !== null;
    if (isTaken || passwordError) {
      return show(services, ctx, uid, { username, passwordError, ...(isTaken && { usernameError }) }, 422);
    }
    const account = await accounts.create(named.username, await passwords.hash(password));
    if (!account) return show(services, ctx, uid, { username, usernameError }, 422);
    await services.activity.note(account.id, 'registered', clientName(ctx));
    await finishAs(services, ctx, { uid, account, proof: 'password' });
  };
}

function show(
  { formTokens, renderer }: Services,
  ctx: Context,
  uid: string,
  fields: Omit<RegisterModel, 'uid' | 'token'>,
  status: number,
): void {
  renderer.show(ctx, registerPage({ uid, token: formTokens.make(formPurpose(uid)), ...fields }), status);
}
