// A forgotten password: a link to the confirmed mail address, then a new password, and every session ends.
// Nothing here tells whether an account exists, neither by words nor by time: the letter is written after the answer.

import type { Context } from 'koa';
import type { Account } from '../accounts/accounts.ts';
import { weakness } from '../accounts/password-rules.ts';
import { passwordResetNotice, resetMessage } from '../mail/messages.ts';
import { endSessionsBy } from '../oidc/end-sessions.ts';
import {
  forgottenPage,
  letterSentPage,
  linkExpiredPage,
  newPasswordPage,
  passwordResetPage,
} from '../pages/mail-pages.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import type { Handler } from '../web/routes.ts';

const LONGEST_NAME = 254;

export function showForgotten({ renderer }: Services): Handler {
  return (ctx) => renderer.show(ctx, forgottenPage({ typed: '' }));
}

export function askForReset(services: Services): Handler {
  const { limits, pages, post, renderer } = services;
  return async (ctx) => {
    const form = await readForm(ctx, pages.origin);
    const typed = (form.get('who') ?? '').trim().slice(0, LONGEST_NAME);
    if (typed === '') return renderer.show(ctx, forgottenPage({ typed, error: 'Please give your user name.' }), 422);
    const wait = await limits.reset(ctx.ip);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return renderer.show(ctx, forgottenPage({ typed, waitSeconds }), 429);
    }
    const client = clientName(ctx);
    post.inBackground(() => sendLetters(services, typed, client));
    renderer.show(ctx, letterSentPage(post.reachesPeople));
  };
}

export function showNewPassword({ accounts, mailTokens, renderer }: Services): Handler {
  return async (ctx) => {
    const link = String(ctx.query.link ?? '');
    const account = await ownerOf(await mailTokens.find('reset', link), accounts);
    if (!account) return renderer.show(ctx, linkExpiredPage(), 410);
    renderer.show(ctx, newPasswordPage({ link, username: account.username }));
  };
}

export function resetPassword(services: Services): Handler {
  const { accounts, activity, backChannel, database, mailTokens, pages, passwords, post, renderer } = services;
  return async (ctx: Context) => {
    const form = await readForm(ctx, pages.origin);
    const link = form.get('link') ?? '';
    const account = await ownerOf(await mailTokens.find('reset', link), accounts);
    if (!account) return renderer.show(ctx, linkExpiredPage(), 410);
    const { id, username } = account;
    const password = form.get('password') ?? '';
    const error = weakness(password, username);
    if (error) return renderer.show(ctx, newPasswordPage({ link, username, error }), 422);
    const passwordHash = await passwords.hash(password);
    const taken = await endSessionsBy(database, backChannel, id, { which: 'all' }, async (transaction) => {
      const used = await mailTokens.take('reset', link, transaction);
      if (used === null) return null;
      await accounts.setPassword(id, passwordHash, transaction);
      await mailTokens.forget(id, transaction);
      return used;
    });
    if (!taken) return renderer.show(ctx, linkExpiredPage(), 410);
    await activity.note(id, 'password_reset', clientName(ctx));
    post.inBackground(() => post.send(passwordResetNotice(taken.email, username)));
    renderer.show(ctx, passwordResetPage(renderer.frame.website));
  };
}

/** By user name, or by the mail address of one account or several. */
async function sendLetters(services: Services, typed: string, client: string): Promise<void> {
  const { accounts } = services;
  const named = await accounts.named(typed);
  const found = named ? [named] : await accounts.withEmail(typed);
  for (const account of found) await sendLetter(services, account, client);
}

async function sendLetter(services: Services, account: Account, client: string): Promise<void> {
  const { activity, limits, mailTokens, pages, post } = services;
  const { id: accountId, email, username } = account;
  if (!email || (await limits.mail(accountId)) > 0) return;
  const token = await mailTokens.issue('reset', { accountId, email });
  await activity.note(accountId, 'reset_requested', client);
  await post.send(resetMessage(email, username, `${pages.origin}/reset/new?link=${token}`));
}

async function ownerOf(
  link: { readonly accountId: string; readonly email: string } | null,
  accounts: Services['accounts'],
): Promise<Account | null> {
  const account = link ? await accounts.withId(link.accountId) : null;
  // A letter to an address that is no longer the account's opens nothing.
  return account && account.email === link?.email ? account : null;
}
