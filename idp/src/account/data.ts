// Everything the provider knows of somebody, as a file; and the end of the account.

import type { Context } from 'koa';
import { usernameKey } from '../accounts/username.ts';
import { accountDeletedNotice } from '../mail/messages.ts';
import { endSessions } from '../oidc/end-sessions.ts';
import { type DataModel, dataPage, deletedPage } from '../pages/account/data-pages.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import type { Form } from '../web/form.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, type Here, type PasswordProof, presentPassword, proofProblem } from './area.ts';

export function showData(services: Services): Handler {
  return accountPage(services, (ctx, here) => show(services, ctx, here));
}

export function exportData(services: Services): Handler {
  return accountAct(services, async (ctx, { account }) => {
    await services.activity.note(account.id, 'data_exported', clientName(ctx));
    ctx.set('content-disposition', 'attachment; filename="hollowmere-sign-in-account.json"');
    ctx.type = 'application/json; charset=utf-8';
    ctx.body = `${JSON.stringify(await everythingOf(services, account), null, 2)}\n`;
  });
}

export function deleteAccount(services: Services): Handler {
  const { accounts, backChannel, database, post, renderer } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { id, email, username, usernameKey: key } = here.account;
    if (usernameKey(form.get('name') ?? '') !== key) {
      return show(services, ctx, here, { nameError: 'That is not your user name.' }, 422);
    }
    const proof = await proveAgain(services, ctx, here, form);
    if (proof.outcome !== 'right') {
      const { status, ...problem } = proofProblem(proof);
      return show(services, ctx, here, { typed: username, ...problem }, status);
    }
    await endSessions(database, backChannel, id, { which: 'all' });
    await accounts.remove(id);
    if (email) post.inBackground(() => post.send(accountDeletedNotice(email, username)));
    renderer.show(ctx, deletedPage(renderer.frame.website));
  });
}

/** By passkey where the form brings one, else by password. */
async function proveAgain(services: Services, ctx: Context, here: Here, form: Form): Promise<PasswordProof> {
  const answer = form.get('passkey');
  const { activity, limits, webAuthn } = services;
  const { account } = here;
  if (!answer) return presentPassword(services, ctx, account, form.get('current'));
  const wait = await limits.proofAgain(account.id);
  if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) };
  const proof = await webAuthn.verify(answer, deletionPurpose(here));
  if (proof.outcome === 'right' && proof.accountId === account.id) return { outcome: 'right' };
  await activity.note(account.id, 'passkey_failed', clientName(ctx));
  return { outcome: 'wrong' };
}

async function show(
  { passkeys, renderer, webAuthn }: Services,
  ctx: Context,
  here: Here,
  shown: Partial<DataModel> = {},
  status = 200,
): Promise<void> {
  const { account, token } = here;
  const hasPasskey = webAuthn.isOffered && (await passkeys.list(account.id)).length > 0;
  const passkeyOptions = hasPasskey ? await webAuthn.requestOptions(deletionPurpose(here)) : null;
  const { website } = renderer.frame;
  renderer.show(ctx, dataPage({ account, token, website, passkeyOptions, ...shown }), status);
}

async function everythingOf(
  services: Services,
  { id, username, email, createdAt, passwordChangedAt }: Here['account'],
) {
  const { activity, mailTokens, passkeys, recoveryCodes, sessions, totps } = services;
  return {
    account: { id, username, email, createdAt, passwordChangedAt },
    emailToBeConfirmed: await mailTokens.waiting(id),
    secondFactor: { enrolledSince: await totps.enrolledSince(id), unusedRecoveryCodes: await recoveryCodes.left(id) },
    passkeys: (await passkeys.list(id)).map(({ accountId: _own, ...passkey }) => passkey),
    sessions: (await sessions.list(id)).map(({ uid: _secret, ...session }) => session),
    activity: await activity.list(id),
  };
}

const deletionPurpose = ({ session }: Here) => `delete account ${session.uid}`;
