// The passkeys of an account: the list, adding one (after the present password), a new name, taking one away.

import type { Context } from 'koa';
import { LONGEST_PASSKEY_NAME, MOST_PASSKEYS } from '../accounts/passkeys.ts';
import { newPasskeyPage, type PasskeysModel, passkeyPage, passkeysPage } from '../pages/account/passkey-pages.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, type Here, presentPassword, proofProblem, seeOther } from './area.ts';
import { endOthersBy } from './end-others.ts';

const DONE = {
  added: 'Your new passkey is ready.',
  renamed: 'Renamed.',
  removed: 'The passkey no longer opens this account.',
};

export function showPasskeys(services: Services): Handler {
  return accountPage(services, (ctx, here) => {
    const { done } = ctx.query;
    const message = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : undefined;
    return showList(services, ctx, here, message ? { message } : {});
  });
}

export function showPasskey(services: Services): Handler {
  return accountPage(services, async (ctx, { account, token }, { id }) => {
    const passkey = (await services.passkeys.list(account.id)).find((candidate) => candidate.id === id);
    if (!passkey) throw new Refusal('not_found', 'passkey');
    services.renderer.show(ctx, passkeyPage({ account, token, passkey }));
  });
}

/** The present password first, then the device: the other way round, a wrong password would leave a passkey that opens nothing. */
export function beginPasskey(services: Services): Handler {
  const { passkeys, renderer, webAuthn } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account, token } = here;
    if (!webAuthn.isOffered) return seeOther(ctx, '/account/passkeys');
    const name = nameFrom(form.get('name'));
    if (!name) return showList(services, ctx, here, { nameError: 'Please give it a name you will know it by.' }, 422);
    if ((await passkeys.list(account.id)).length >= MOST_PASSKEYS) {
      return showList(
        services,
        ctx,
        here,
        { name, nameError: 'That is as many as fit. Please remove one first.' },
        422,
      );
    }
    const proof = await presentPassword(services, ctx, account, form.get('current'));
    if (proof.outcome !== 'right') {
      const { status, ...problem } = proofProblem(proof);
      return showList(services, ctx, here, { name, ...problem }, status);
    }
    const options = await webAuthn.creationOptions(account, passkeyPurpose(here));
    renderer.show(ctx, newPasskeyPage({ account, token, name, options }));
  });
}

export function addPasskey(services: Services): Handler {
  const { activity, webAuthn } = services;
  return accountAct(services, async (ctx, here, form) => {
    const name = nameFrom(form.get('name')) || 'Passkey';
    const isAdded = await webAuthn.register(here.account, name, form.get('passkey') ?? '', passkeyPurpose(here));
    if (!isAdded) {
      const problem = 'That passkey could not be taken. Please begin anew.';
      return showList(services, ctx, here, { name, problem }, 422);
    }
    await activity.note(here.account.id, 'passkey_added', clientName(ctx), name);
    seeOther(ctx, '/account/passkeys?done=added');
  });
}

export function renamePasskey(services: Services): Handler {
  const { activity, passkeys } = services;
  return accountAct(services, async (ctx, { account }, form) => {
    const name = nameFrom(form.get('name'));
    const isRenamed = name !== '' && (await passkeys.rename(account.id, form.get('id') ?? '', name));
    if (isRenamed) await activity.note(account.id, 'passkey_renamed', clientName(ctx), name);
    seeOther(ctx, isRenamed ? '/account/passkeys?done=renamed' : '/account/passkeys');
  });
}

export function removePasskey(services: Services): Handler {
  const { activity, passkeys, renderer } = services;
  return accountAct(services, async (ctx, here, form) => {
    const { account, token } = here;
    const id = form.get('id') ?? '';
    const passkey = (await passkeys.list(account.id)).find((candidate) => candidate.id === id);
    if (!passkey) return seeOther(ctx, '/account/passkeys');
    const proof = await presentPassword(services, ctx, account, form.get('current'));
    if (proof.outcome !== 'right') {
      const { status, ...problem } = proofProblem(proof);
      return renderer.show(ctx, passkeyPage({ account, token, passkey, ...problem }), status);
    }
    // Whoever has the lost device may have signed in with it.
    await endOthersBy(services, here, (transaction) => passkeys.remove(account.id, id, transaction));
    await activity.note(account.id, 'passkey_removed', clientName(ctx), passkey.name);
    seeOther(ctx, '/account/passkeys?done=removed');
  });
}

async function showList(
  { passkeys, renderer, webAuthn }: Services,
  ctx: Context,
  { account, token }: Here,
  shown: Partial<PasskeysModel>,
  status = 200,
): Promise<void> {
  const list = await passkeys.list(account.id);
  renderer.show(ctx, passkeysPage({ account, token, passkeys: list, isOffered: webAuthn.isOffered, ...shown }), status);
}

function nameFrom(typed: string | undefined): string {
  return [
    ...(typed ?? '')
      .normalize('NFKC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_PASSKEY_NAME)
    .join('');
}

const passkeyPurpose = ({ session }: Here) => `new passkey ${session.uid}`;
