// The one door to next-auth's request handler. Pages and routes of ours call these functions and never next-auth itself.
import 'server-only';
import type { NextApiRequest, NextApiResponse } from 'next';
import { after, type NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { clientName } from './client-name.ts';
import { environment } from './environment.ts';
import { authOptions, PROVIDER_ROUTE } from './options.ts';
import { safeReturnPath } from './return-path.ts';
import { revokeSignIn } from './revoke-sign-in.ts';
import { getVisitor } from './session.ts';
import { isSessionCookie } from './session-cookie.ts';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Answers /api/auth/*. */
export async function handleNextAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  const [action] = (await context.params).nextauth;
  if (action !== 'callback') return NextAuth(request as never, context as never, optionsFor(request.headers));
  // next-auth takes every error of the provider for a failure; a person who changed their mind is not one.
  if (request.nextUrl.searchParams.get('error') === 'access_denied') return redirectTo('/sign-in?error=AccessDenied');
  const previous = await getVisitor();
  const response = await NextAuth(request as never, context as never, optionsFor(request.headers));
  if (previous && startsSession(response)) after(() => revokeSignIn(previous.signIn));
  return response;
}

/** Whether a session cookie was set: the sign-in that the browser had before is then nobody's, and must not live on. */
function startsSession(response: Response): boolean {
  return response.headers.getSetCookie().some((line) => {
    const [name = '', value = ''] = line.split(';', 1)[0]?.split('=') ?? [];
    return isSessionCookie(name) && value !== '';
  });
}

function redirectTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}

export interface SignInStart {
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  /** Path to return to. */
  readonly returnTo: string | null;
  /** `login` makes the provider ask for the password again. */
  readonly prompt: 'login' | null;
}

/**
 * Sends the browser to the provider, from a plain form, without JavaScript.
 * next-auth wants its own form token; it is fetched and returned here, because the caller has checked the origin already.
 */
export async function startSignIn({ headers, cookies, returnTo, prompt }: SignInStart): Promise<Response> {
  const csrf = await ask({ action: ['csrf'], method: 'GET', headers, cookies });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const answer = await ask({
    action: ['signin', PROVIDER_ROUTE],
    method: 'POST',
    headers,
    cookies: { ...cookies, ...cookiesOf(csrf.setCookie) },
    query: prompt ? { prompt } : {},
    body: { csrfToken, callbackUrl: safeReturnPath(returnTo, environment().siteUrl) },
  });
  const location = answer.location ?? '/sign-in?error=OAuthSignin';
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  for (const cookie of [...csrf.setCookie, ...answer.setCookie]) response.headers.append('set-cookie', cookie);
  return response;
}

interface Question {
  readonly action: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly location: string | null;
  readonly setCookie: readonly string[];
  readonly body: unknown;
}

/** Asks next-auth through its handler for Node responses, which is happy with these few methods. */
async function ask({ action, method, headers, cookies, query = {}, body }: Question): Promise<Answer> {
  const kept = new Map<string, string | string[]>();
  let sent: unknown = null;
  const response = {
    status: () => response,
    getHeader: (name: string) => kept.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      kept.set(name.toLowerCase(), value);
      return response;
    },
    send: (value: unknown) => {
      sent = value;
    },
    json: (value: unknown) => {
      sent = value;
    },
    end: () => undefined,
  };
  const request = {
    method,
    cookies,
    body,
    headers: Object.fromEntries(headers),
    query: { ...query, nextauth: action },
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, optionsFor(headers));
  const location = kept.get('location');
  return {
    location: typeof location === 'string' ? location : null,
    setCookie: [kept.get('set-cookie') ?? []].flat(),
    body: sent,
  };
}

function optionsFor(headers: Headers) {
  return authOptions({ client: clientName(headers.get('user-agent')), onSignOut: revokeSignIn });
}

function cookiesOf(setCookie: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    setCookie.map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
}
