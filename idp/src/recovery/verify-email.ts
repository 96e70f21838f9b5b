// What the link in the letter opens. It asks before it acts, because mail programs open links on their own.

import { emailChangedNotice } from '../mail/messages.ts';
import { emailConfirmedPage, linkExpiredPage, verifyEmailPage } from '../pages/mail-pages.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import type { Handler } from '../web/routes.ts';

export function showVerifyEmail({ mailTokens, renderer }: Services): Handler {
  return async (ctx) => {
    const link = String(ctx.query.link ?? '');
    const found = await mailTokens.find('verify', link);
    if (!found) return renderer.show(ctx, linkExpiredPage(), 410);
    renderer.show(ctx, verifyEmailPage({ link, email: found.email }));
  };
}

/** The link is the proof: whoever opens it reads the letters that go to this address. */
export function verifyEmail(services: Services): Handler {
  const { accounts, activity, mailTokens, pages, post, renderer } = services;
  return async (ctx) => {
    const form = await readForm(ctx, pages.origin);
    const taken = await mailTokens.take('verify', form.get('link') ?? '');
    const account = taken ? await accounts.withId(taken.accountId) : null;
    if (!taken || !account) return renderer.show(ctx, linkExpiredPage(), 410);
    await accounts.setEmail(account.id, taken.email);
    await activity.note(account.id, 'email_confirmed', clientName(ctx), taken.email);
    const { email: before, username } = account;
    if (before && before !== taken.email) post.inBackground(() => post.send(emailChangedNotice(before, username)));
    renderer.show(ctx, emailConfirmedPage(taken.email));
  };
}
