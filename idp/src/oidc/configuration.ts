// How oidc-provider is set up: one first-party website, code flow with PKCE, ES256, sessions that can be ended from both sides.
// What it leaves to us (pages, storage, who may have a grant) is handed in.

import type { AdapterFactory, ClientMetadata, Configuration, JWKS } from 'oidc-provider';
import type { Accounts } from '../accounts/accounts.ts';
import type { ProviderConfig } from '../config.ts';
import type { Renderer } from '../pages/renderer.ts';
import { signedOutPage, signOutPage } from '../pages/sign-out-pages.ts';
import type { Secrets } from '../secrets/key-files.ts';
import { renderProviderError } from '../web/error-boundary.ts';
import { backChannelFetch } from './back-channel.ts';
import { firstPartyGrant } from './grant.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** The client that our own account page signs in through. It gets no code and no token, only a session in the browser. */
export const ACCOUNT_CLIENT_ID = 'account-page';

export interface ProviderParts {
  readonly config: ProviderConfig;
  readonly issuer: URL;
  readonly pages: URL;
  readonly adapter: AdapterFactory;
  readonly accounts: Accounts;
  readonly secrets: Secrets;
  readonly renderer: Renderer;
}

export function oidcConfiguration({
  config,
  issuer,
  pages,
  adapter,
  accounts,
  secrets,
  renderer,
}: ProviderParts): Configuration {
  const website = websiteClient(config);
  const isSecure = issuer.protocol === 'https:';
  return {
    adapter,
    jwks: { keys: secrets.signingKeys } as JWKS,
    cookies: {
      keys: [...secrets.cookieSecrets],
      names: cookieNames(isSecure),
      long: { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure },
      short: { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure },
    },
    clients: [website, accountPageClient(pages)],
    clientAuthMethods: ['client_secret_basic', 'none'],
    clientBasedCORS: () => false,
    responseTypes: ['code', 'none'],
    scopes: ['openid', 'profile'],
    // Without amr and auth_time here, the website never learns how and when somebody proved who they are.
    claims: { openid: ['sub', 'amr', 'auth_time'], profile: ['preferred_username'] },
    // The website reads the name from the id_token and never asks the userinfo endpoint.
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => renderer.show(ctx, signOutPage(form, config.client.origin)),
        postLogoutSuccessSource: (ctx) => renderer.show(ctx, signedOutPage(config.client.origin)),
      },
    },
    ttl: {
      AccessToken: 5 * MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 60 * MINUTE,
      // Not longer than the website's own state and PKCE cookies live.
      Interaction: 15 * MINUTE,
      Session: 14 * DAY,
      Grant: 14 * DAY,
    },
    expiresWithSession: () => true,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    fetch: backChannelFetch(website.backchannel_logout_uri ?? ''),
    findAccount: async (_ctx, sub) => {
      const account = await accounts.withId(sub);
      return account ? { accountId: sub, claims: () => ({ sub, preferred_username: account.username }) } : undefined;
    },
    loadExistingGrant: firstPartyGrant,
    renderError: renderProviderError(renderer),
  };
}

function websiteClient({ client }: ProviderConfig): ClientMetadata {
  return {
    client_id: client.id,
    client_secret: client.secret,
    client_name: 'Hollowmere',
    redirect_uris: [`${client.origin}${client.callbackPath ?? '/api/auth/callback/oidc'}`],
    post_logout_redirect_uris: [`${client.origin}/signed-out`],
    backchannel_logout_uri: `${client.origin}/api/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

function accountPageClient(pages: URL): ClientMetadata {
  return {
    client_id: ACCOUNT_CLIENT_ID,
    client_name: 'Your account',
    redirect_uris: [`${pages.origin}/account`],
    grant_types: [],
    response_types: ['none'],
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: 'none',
  };
}

/** The prefixes make browsers refuse cookies of these names that came over http or from a neighbouring host. */
function cookieNames(isSecure: boolean) {
  return isSecure
    ? { session: '__Host-hm_session', interaction: '__Secure-hm_interaction', resume: '__Secure-hm_resume' }
    : { session: 'hm_session', interaction: 'hm_interaction', resume: 'hm_resume' };
}
