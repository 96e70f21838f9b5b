// Setting up the authenticator app, taking it away, and new recovery codes: each after the present password.
// A change of what signing in takes ends every other session, as a new password does.
// The secret is shown only in the answer to that password, the recovery codes only in the answer that made them.

import type { Context } from 'koa';
import { qrCode } from '../pages/account/qr-code.ts';
import {
  codesPage,
  enrolPage,
  type SecondFactorModel,
  secondFactorPage,
} from '../pages/account/second-factor-pages.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, type Here, presentPassword, proofProblem, seeOther } from './area.ts';
import { endOthers, endOthersBy } from './end-others.ts';

const LONGEST_CODE = 20;

export function showSecondFactor(services: Services): Handler {
  return accountPage(services, (ctx, here) =>
    showState(services, ctx, here, { wasRemoved: ctx.query.removed === '1' }),
  );
}

export function beginTotp(services: Services): Handler {
  return accountAct(services, async (ctx, here, form) => {
    if (await isRefused(services, ctx, here, form.get('current'))) return;
    const startedAt = await services.totps.begin(here.account.id);
    if (!startedAt) return seeOther(ctx, '/account/second-factor');
    await showEnrolment(services, ctx, here);
  });
}

export function confirmTotp(services: Services): Handler {
  const { activity, formTokens, limits, recoveryCodes, renderer, totps } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account } = here;
    const enrolment = await totps.waiting(account.id, account.username);
    if (!enrolment) return seeOther(ctx, '/account/second-factor');
    // Whoever did not give the password for this very secret is not shown it either.
    if (!formTokens.isValid(form.get('enrolment'), enrolmentPurpose(here, enrolment.startedAt))) {
      throw new Refusal('form_not_ours', 'enrolment');
    }
    const wait = await limits.proofAgain(account.id);
    if (wait > 0) return showEnrolment(services, ctx, here, { waitSeconds: Math.ceil(wait / 1000) });
    if (!(await totps.confirm(account.id, (form.get('code') ?? '').slice(0, LONGEST_CODE)))) {
      return showEnrolment(services, ctx, here, { isWrong: true });
    }
    const codes = await recoveryCodes.issue(account.id);
    await activity.note(account.id, 'totp_enabled', clientName(ctx));
    await endOthers(services, here);
    renderer.show(ctx, codesPage({ account, codes, isNew: true }));
  });
}

export function removeTotp(services: Services): Handler {
  const { activity, recoveryCodes, totps } = services;
  return accountAct(services, async (ctx, here, form) => {
    if (await isRefused(services, ctx, here, form.get('current'))) return;
    await endOthersBy(services, here, async (transaction) => {
      await totps.remove(here.account.id, transaction);
      await recoveryCodes.remove(here.account.id, transaction);
      return true;
    });
    await activity.note(here.account.id, 'totp_disabled', clientName(ctx));
    seeOther(ctx, '/account/second-factor?removed=1');
  });
}

export function reissueRecoveryCodes(services: Services): Handler {
  const { activity, recoveryCodes, renderer, totps } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account } = here;
    if (!(await totps.enrolledSince(account.id))) return seeOther(ctx, '/account/second-factor');
    if (await isRefused(services, ctx, here, form.get('current'))) return;
    const codes = await recoveryCodes.issue(account.id);
    await activity.note(account.id, 'recovery_codes_issued', clientName(ctx));
    renderer.show(ctx, codesPage({ account, codes, isNew: false }));
  });
}

async function showState(
  { recoveryCodes, renderer, totps }: Services,
  ctx: Context,
  here: Here,
  shown: Pick<SecondFactorModel, 'wasRemoved' | 'passwordError' | 'waitSeconds'>,
  status = 200,
): Promise<void> {
  const { account, token } = here;
  const [enrolledSince, codesLeft] = await Promise.all([
    totps.enrolledSince(account.id),
    recoveryCodes.left(account.id),
  ]);
  renderer.show(ctx, secondFactorPage({ account, token, enrolledSince, codesLeft, ...shown }), status);
}

async function showEnrolment(
  services: Services,
  ctx: Context,
  here: Here,
  problem: { readonly isWrong?: boolean; readonly waitSeconds?: number } = {},
): Promise<void> {
  const { account, token } = here;
  const enrolment = await services.totps.waiting(account.id, account.username);
  if (!enrolment) return seeOther(ctx, '/account/second-factor');
  const status = problem.isWrong ? 422 : problem.waitSeconds === undefined ? 200 : 429;
  services.renderer.show(
    ctx,
    enrolPage({
      account,
      token,
      enrolment: services.formTokens.make(enrolmentPurpose(here, enrolment.startedAt)),
      secret: enrolment.secret,
      address: enrolment.address,
      qrCode: qrCode(enrolment.address),
      ...problem,
    }),
    status,
  );
}

/** @returns true when the password was not right, and the page that says so is shown. */
async function isRefused(services: Services, ctx: Context, here: Here, password: string | undefined): Promise<boolean> {
  const proof = await presentPassword(services, ctx, here.account, password);
  if (proof.outcome === 'right') return false;
  const { status, ...problem } = proofProblem(proof);
  await showState(services, ctx, here, problem, status);
  return true;
}

const enrolmentPurpose = ({ session }: Here, startedAt: Date) => `enrolment ${session.uid} ${startedAt.getTime()}`;
