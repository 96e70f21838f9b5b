// next-auth as the website's OpenID client: authorization code with PKCE, state and nonce. Everything it learns is reduced to
// sign-in claims at once; the provider's tokens are dropped.
import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { encode } from 'next-auth/jwt';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { clientName } from './client-name.ts';
import { type Environment, environment } from './environment.ts';
import { type PermanentSettings, permanentSettings } from './permanent-settings.ts';
import { discoveryAddress } from './provider-metadata.ts';
import { safeReturnPath } from './return-path.ts';
import { newSignIn, readSignInClaims, type SignInClaims } from './sign-in-claims.ts';

/** The id in callback addresses: /api/auth/callback/oidc. */
export const PROVIDER_ROUTE = 'oidc';

const PROVIDER_TIMEOUT_MS = 5_000;

export interface AuthOptionsInput {
  readonly env: Environment;
  readonly permanent: PermanentSettings;
  /** The browser that signs in, in words. */
  readonly client: string;
  /** Called when next-auth's own sign-out ends a sign-in. */
  readonly onSignOut?: (claims: SignInClaims) => Promise<void>;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

export function createAuthOptions(input: AuthOptionsInput): NextAuthOptions {
  const { env, permanent, client, onSignOut, now = secondsNow } = input;
  const { secret, maxAgeSeconds } = env.session;
  const read = (token: unknown) => readSignInClaims(token, maxAgeSeconds, now());
  return {
    secret,
    providers: [openIdProvider(env)],
    session: { strategy: 'jwt', maxAge: maxAgeSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
    jwt: {
      // next-auth would give each renewed cookie a full life; ours is counted from the sign-in.
      encode: ({ token, secret }) =>
        encode({ ...(token && { token }), secret, maxAge: remainingSeconds(token, input) }),
    },
    callbacks: {
      jwt({ token, account, profile }) {
        if (!account) return { ...read(token) };
        const { accountKey, providerId } = permanent;
        return { ...newSignIn({ idToken: profile, providerId, accountKey, client, now: now() }) };
      },
      // What /api/auth/session shows to the browser: that somebody is signed in, until when.
      session: ({ session, token }) => ({ expires: session.expires, isSignedIn: read(token) !== null }),
      redirect: ({ url }) => `${env.siteUrl}${safeReturnPath(url, env.siteUrl)}`,
    },
    events: {
      async signOut({ token }) {
        const claims = read(token);
        if (claims) await onSignOut?.(claims);
      },
    },
    logger: {
      error: (code, metadata) => console.error(`next-auth ${code}: ${messageOf(metadata)}`),
      warn: (code) => console.warn(`next-auth ${code}`),
    },
  };
}

/** The options of this process, for a request with these headers. */
export function authOptionsFor(headers: Headers, onSignOut?: AuthOptionsInput['onSignOut']): NextAuthOptions {
  return createAuthOptions({
    env: environment(),
    permanent: permanentSettings(),
    client: clientName(headers.get('user-agent')),
    ...(onSignOut && { onSignOut }),
  });
}

function openIdProvider({ provider }: Environment): OAuthConfig<{ sub: string }> {
  return {
    id: PROVIDER_ROUTE,
    name: provider.name,
    type: 'oauth',
    issuer: provider.issuer,
    wellKnown: discoveryAddress(provider.issuer),
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: 'openid' } },
    client: { id_token_signed_response_alg: provider.idTokenAlgorithm },
    httpOptions: { timeout: PROVIDER_TIMEOUT_MS },
    profile: ({ sub }) => ({ id: sub }),
  };
}

function remainingSeconds(token: unknown, { env, now = secondsNow }: AuthOptionsInput): number {
  const claims = readSignInClaims(token, env.session.maxAgeSeconds, now());
  return claims ? claims.startedAt + env.session.maxAgeSeconds - now() : 0;
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

function messageOf(metadata: unknown): string {
  const inner = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error;
  return inner instanceof Error ? inner.message : 'no details';
}
