// next-auth as the website's OpenID client: authorization code with PKCE, state and nonce. Everything it learns is reduced to
// sign-in claims at once; the provider's tokens are dropped.
import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { encode } from 'next-auth/jwt';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { clientName } from './client-name.ts';
import { type Environment, environment, type Provider } from './environment.ts';
import { type PermanentSettings, permanentSettings } from './permanent-settings.ts';
import { discoveryAddress } from './provider-metadata.ts';
import { safeReturnPath } from './return-path.ts';
import { newSignIn, readSignInClaims, type SignInClaims } from './sign-in-claims.ts';
import { signInCountry } from './sign-in-country.ts';
import { oneLine } from './words-of-strangers.ts';

const PROVIDER_TIMEOUT_MS = 5_000;

export interface AuthOptionsInput {
  readonly env: Environment;
  readonly permanent: PermanentSettings;
  /** The browser that signs in, in words. */
  readonly client: string;
  /** Where it does so: ISO 3166 alpha-2, or empty. */
  readonly country: string;
  /** Called with what went wrong, and the route of the provider where it did. */
  readonly onError?: (error: Error, route: string | undefined) => void;
  /** Called with each new sign-in. */
  readonly onSignIn?: (claims: SignInClaims) => void;
  /** Called when next-auth's own sign-out ends a sign-in. */
  readonly onSignOut?: (claims: SignInClaims) => Promise<void>;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

export function createAuthOptions(input: AuthOptionsInput): NextAuthOptions {
  const { env, permanent, client, country, onError, onSignIn, onSignOut, now = secondsNow } = input;
  const { secret, maxAgeSeconds } = env.session;
  const read = (token: unknown) => readSignInClaims(token, maxAgeSeconds, now());
  return {
    secret,
    providers: env.providers.map(openIdProvider),
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
        const provider = env.providers.find(({ route }) => route === account.provider);
        if (!provider) throw new Error(`nobody configured the provider ${account.provider}`);
        const { accountKey } = permanent;
        const claims = newSignIn({
          idToken: profile,
          providerId: provider.id,
          accountKey,
          client,
          country,
          now: now(),
        });
        onSignIn?.(claims);
        return { ...claims };
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
      error: (code, metadata) => {
        const { error, providerId } = reported(metadata);
        console.error(oneLine(`next-auth ${code}${providerId ? ` (${providerId})` : ''}: ${error.message}`));
        onError?.(error, providerId);
      },
      warn: (code) => console.warn(oneLine(`next-auth ${code}`)),
    },
  };
}

/** The options of this process, for a request with these headers. */
export function authOptionsFor(
  headers: Headers,
  listeners: Pick<AuthOptionsInput, 'onError' | 'onSignIn' | 'onSignOut'> = {},
): NextAuthOptions {
  const env = environment();
  return createAuthOptions({
    env,
    permanent: permanentSettings(),
    client: clientName(headers.get('user-agent')),
    country: signInCountry(headers, env.countryHeader),
    ...listeners,
  });
}

function openIdProvider(provider: Provider): OAuthConfig<{ sub: string }> {
  return {
    id: provider.route,
    name: provider.name,
    type: 'oauth',
    issuer: provider.issuer,
    wellKnown: discoveryAddress(provider.issuer),
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: provider.scope } },
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

function reported(metadata: unknown): { readonly error: Error; readonly providerId: string | undefined } {
  const { error, providerId } = (metadata ?? {}) as { error?: unknown; providerId?: unknown };
  const inner = metadata instanceof Error ? metadata : error;
  return {
    error: inner instanceof Error ? inner : new Error('no details'),
    providerId: typeof providerId === 'string' ? providerId : undefined,
  };
}
