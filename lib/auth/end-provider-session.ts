// Back-channel logout: the provider says that a session there has ended, and every sign-in that came from it ends with it,
// a running game included. The website acts as that person, with a token of its own making that can end sign-ins and nothing the person could not.
import 'server-only';
import { randomBytes } from 'node:crypto';
import { decodeJwt, type JWTPayload } from 'jose';
import { AppError } from '../errors/app-error.ts';
import { callReducer } from '../spacetime/server/acts.ts';
import { accountId, providerSessionHash } from './account-id.ts';
import { environment, type Provider } from './environment.ts';
import { issueGameToken } from './issue-game-token.ts';
import { type LogoutNotice, ReplayGuard, readLogoutToken } from './logout-token.ts';
import { permanentSettings } from './permanent-settings.ts';
import { providerMetadata } from './provider-metadata.ts';
import type { SignInClaims } from './sign-in-claims.ts';

/** How such a sign-in names its client; lists of a person's sign-ins leave it out. */
export const BACK_CHANNEL_CLIENT = 'Sign-out notice';

const replay = new ReplayGuard();

/** @throws AppError logout_token_refused, provider_unreachable, world_unreachable */
export async function endProviderSession(logoutToken: string): Promise<void> {
  const provider = senderOf(logoutToken, environment().providers);
  const { keys } = await providerMetadata(provider.issuer);
  const notice = await readLogoutToken(logoutToken, {
    issuer: provider.issuer,
    clientId: provider.clientId,
    algorithm: provider.idTokenAlgorithm,
    keys,
    replay,
    now: Date.now(),
  });
  try {
    const { token } = await issueGameToken(
      backChannelSignIn(notice, { accountKey: permanentSettings().accountKey, providerId: provider.id }),
    );
    await callReducer('end_provider_session', [providerSessionHash(notice.sid)], token);
  } catch (error) {
    // Nothing has ended, as far as anybody knows: the provider may send the very same notice again.
    replay.forget(notice.id);
    throw error;
  }
}

/** Which provider says it has sent this; whether it has, its key tells. @throws AppError logout_token_refused */
function senderOf(logoutToken: string, providers: readonly Provider[]): Provider {
  const { iss, aud } = unverifiedClaims(logoutToken);
  const audience = [aud ?? []].flat();
  const sender = providers.find(({ issuer, clientId }) => issuer === iss && audience.includes(clientId));
  if (sender) return sender;
  throw new AppError('logout_token_refused', { detail: 'it is from no provider of ours, or for somebody else' });
}

function unverifiedClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch (cause) {
    throw new AppError('logout_token_refused', { detail: 'it cannot be read', cause });
  }
}

/**
 * A sign-in for this notice alone. It counts as one of the provider's session, so it ends with the others, in the same
 * transaction, and by its row the world knows those that come later. Nobody can know its identity before: a steady one
 * could be revoked beforehand by whoever sits in a stolen sign-in, and no notice would ever end that one again.
 */
function backChannelSignIn(
  { subject, sid }: LogoutNotice,
  { accountKey, providerId }: { readonly accountKey: string; readonly providerId: string },
): SignInClaims {
  return {
    account: accountId(accountKey, { providerId, subject }),
    signIn: randomBytes(16).toString('base64url'),
    amr: [],
    authTime: 0,
    client: BACK_CHANNEL_CLIENT,
    providerSession: providerSessionHash(sid),
    startedAt: 0,
    provider: providerId,
    country: '',
  };
}
