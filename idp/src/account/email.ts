// The mail address of an account: entered after the present password, kept only once the link that was sent there is opened.

import type { Context } from 'koa';
import { checkEmail, emailKey } from '../accounts/email.ts';
import { emailChangedNotice, verifyMessage } from '../mail/messages.ts';
import { type EmailModel, emailPage } from '../pages/account/email-page.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, type Here, presentPassword, proofProblem, seeOther } from './area.ts';

const DONE = {
  sent: 'A letter with a link is on its way. Open the link to confirm the address.',
  removed: 'The address is forgotten.',
};

export function showEmail(services: Services): Handler {
  return accountPage(services, (ctx, here) => {
    const { done } = ctx.query;
    const message = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : undefined;
    return show(services, ctx, here, message ? { message } : {});
  });
}

export function enterEmail(services: Services): Handler {
  const { activity, limits, mailTokens, pages, post } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account } = here;
    const typed = form.get('email') ?? '';
    const check = checkEmail(typed);
    if (!check.ok) return show(services, ctx, here, { typed, emailError: check.reason }, 422);
    const proof = await presentPassword(services, ctx, account, form.get('current'));
    if (proof.outcome !== 'right') {
      const { status, ...problem } = proofProblem(proof);
      return show(services, ctx, here, { typed, ...problem }, status);
    }
    const wait = await limits.unconfirmedMail(account.id, emailKey(check.email));
    if (wait > 0) return show(services, ctx, here, { typed, waitSeconds: Math.ceil(wait / 1000) }, 429);
    const token = await mailTokens.issue('verify', { accountId: account.id, email: check.email });
    try {
      await post.send(verifyMessage(check.email, account.username, `${pages.origin}/mail/verify?link=${token}`));
    } catch (error) {
      console.error('Mail could not be sent:', error);
      const emailError = 'The letter could not be sent there. Please check the address, or try again later.';
      return show(services, ctx, here, { typed, emailError }, 502);
    }
    await activity.note(account.id, 'email_requested', clientName(ctx), check.email);
    seeOther(ctx, '/account/email?done=sent');
  });
}

export function removeEmail(services: Services): Handler {
  const { accounts, activity, mailTokens, post } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account } = here;
    const proof = await presentPassword(services, ctx, account, form.get('current'));
    if (proof.outcome !== 'right') {
      const { status, ...problem } = proofProblem(proof);
      return show(services, ctx, here, problem, status);
    }
    await accounts.setEmail(account.id, null);
    await mailTokens.forget(account.id);
    await activity.note(account.id, 'email_removed', clientName(ctx));
    const { email, username } = account;
    if (email) post.inBackground(() => post.send(emailChangedNotice(email, username)));
    seeOther(ctx, '/account/email?done=removed');
  });
}

async function show(
  { mailTokens, post, renderer }: Services,
  ctx: Context,
  { account, token }: Here,
  shown: Partial<EmailModel>,
  status = 200,
): Promise<void> {
  const waiting = await mailTokens.waiting(account.id);
  renderer.show(ctx, emailPage({ account, token, waiting, reachesPeople: post.reachesPeople, ...shown }), status);
}
