// Our own website is not a stranger whom people must allow something: it gets what it asks for, without a consent page.

import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/** One grant per session and website, so that ending a session ends exactly what came from it. */
export async function firstPartyGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider, params } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const { clientId } = client;
  const existing = session.grantIdFor(clientId);
  const found = existing ? await provider.Grant.find(existing) : undefined;
  const grant = found ?? new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope(String(params?.scope ?? ''));
  await grant.save();
  return grant;
}
