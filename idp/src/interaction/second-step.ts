// The second step of a sign-in: a code from the authenticator app, or one of the recovery codes when the phone is gone.

import type { Context } from 'koa';
import type { Account } from '../accounts/accounts.ts';
import type { ActivityKind } from '../accounts/activity-log.ts';
import { type SecondStep, type SecondStepModel, secondStepPage } from '../pages/second-step-page.ts';
import type { Services } from '../services.ts';
import { knownBrowser } from '../throttle/known-browser.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { finishAs, formPurpose, interactionOf, type Proof } from './interaction.ts';

const LONGEST_CODE = 100;

const OUTCOMES = {
  code: { proof: 'password_and_code', failure: 'code_failed' },
  recovery: { proof: 'password_and_recovery_code', failure: 'recovery_code_failed' },
} as const satisfies Record<SecondStep, { proof: Proof; failure: ActivityKind }>;

export function showSecondStep(services: Services, step: SecondStep): Handler {
  return async (ctx, parameters) => {
    const pending = await pendingOf(services, ctx, parameters.uid);
    if (pending) show(services, ctx, pending.uid, { step });
  };
}

export function takeSecondStep(services: Services, step: SecondStep): Handler {
  const { activity, formTokens, limits, recoveryCodes, totps } = services;
  return async (ctx, parameters) => {
    const form = await readForm(ctx, services.pages.origin);
    const pending = await pendingOf(services, ctx, parameters.uid);
    if (!pending) return;
    const { uid, account } = pending;
    if (!formTokens.isValid(form.get('token'), formPurpose(uid))) throw new Refusal('form_not_ours', 'token');

    const attempt = { accountId: account.id, knownBrowser: knownBrowser(ctx, account.id) };
    const wait = await limits.secondFactor(attempt);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return show(services, ctx, uid, { step, waitSeconds }, 429);
    }
    const code = (form.get('code') ?? '').slice(0, LONGEST_CODE);
    const isRight = step === 'code' ? await totps.verify(account.id, code) : await recoveryCodes.take(account.id, code);
    const { proof, failure } = OUTCOMES[step];
    if (!isRight) {
      await activity.note(account.id, failure, clientName(ctx));
      return show(services, ctx, uid, { step, isWrong: true }, 401);
    }
    await limits.secondFactorPassed(attempt);
    await finishAs(services, ctx, { uid, account, proof });
  };
}

/** Whoever comes here without having given the password is sent to where it is asked for. */
async function pendingOf(
  { accounts, pendingSignIns, provider }: Services,
  ctx: Context,
  asked: string | undefined,
): Promise<{ readonly uid: string; readonly account: Account } | null> {
  const { uid } = await interactionOf(provider, ctx, asked);
  const accountId = await pendingSignIns.accountOf(uid);
  const account = accountId ? await accounts.withId(accountId) : null;
  if (account) return { uid, account };
  ctx.status = 303;
  ctx.redirect(`/interaction/${uid}`);
  return null;
}

function show(
  { formTokens, renderer }: Services,
  ctx: Context,
  uid: string,
  model: Omit<SecondStepModel, 'uid' | 'token'>,
  status = 200,
): void {
  renderer.show(ctx, secondStepPage({ uid, token: formTokens.make(formPurpose(uid)), ...model }), status);
}
