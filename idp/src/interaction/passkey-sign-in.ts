// Signing in with a passkey: no name, no password, no code. The passkey says whose it is.

import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import { readForm } from '../web/form.ts';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { finishAs, formPurpose, interactionOf } from './interaction.ts';
import { passkeyPurpose, showSignInPage } from './sign-in.ts';

export function signInWithPasskey(services: Services): Handler {
  const { accounts, activity, formTokens, limits, provider, webAuthn } = services;
  return async (ctx, parameters) => {
    const form = await readForm(ctx, services.pages.origin);
    const interaction = await interactionOf(provider, ctx, parameters.uid);
    const { uid } = interaction;
    if (!formTokens.isValid(form.get('token'), formPurpose(uid))) throw new Refusal('form_not_ours', 'token');

    const wait = await limits.passkey(ctx.ip);
    if (wait > 0) {
      const waitSeconds = Math.ceil(wait / 1000);
      ctx.set('retry-after', String(waitSeconds));
      return showSignInPage(services, ctx, interaction, '', { waitSeconds });
    }
    const proof = await webAuthn.verify(form.get('passkey') ?? '', passkeyPurpose(uid));
    if (proof.outcome === 'refused') {
      if (proof.accountId) await activity.note(proof.accountId, 'passkey_failed', clientName(ctx));
      return showSignInPage(services, ctx, interaction, '', 'passkey');
    }
    const account = await accounts.withId(proof.accountId);
    if (!account) return showSignInPage(services, ctx, interaction, '', 'passkey');
    await finishAs(services, ctx, { uid, account, proof: 'passkey' });
  };
}
