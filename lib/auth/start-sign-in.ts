// Begins a sign-in: from a plain form of ours to the provider, through next-auth, without JavaScript in the browser.
import 'server-only';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { environment, type Provider } from './environment.ts';
import { authOptionsFor } from './options.ts';
import { noteProblem } from './provider-problems.ts';
import { safeReturnPath } from './return-path.ts';
import { problemPath } from './sign-in-path.ts';
import type { SignInProblemCode } from './sign-in-problem.ts';

export interface SignInStart {
  readonly provider: Provider;
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
export async function startSignIn({ provider, headers, cookies, returnTo, prompt }: SignInStart): Promise<Response> {
  const returnPath = safeReturnPath(returnTo, environment().siteUrl);
  let problem: SignInProblemCode = 'unknown';
  const onError = (error: Error) => {
    problem = noteProblem(provider, error);
  };
  const csrf = await ask({ action: ['csrf'], method: 'GET', headers, cookies });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const answer = await ask({
    action: ['signin', provider.route],
    method: 'POST',
    headers,
    cookies: { ...cookies, ...valuesOf(csrf.setCookie) },
    query: prompt ? { prompt } : {},
    body: { csrfToken, callbackUrl: returnPath },
    onError,
  });
  const response = new Response(null, {
    status: 303,
    headers: {
      location: addressAfterStart(answer.location, problemPath({ code: problem, provider, returnTo: returnPath })),
      'cache-control': 'no-store',
    },
  });
  for (const cookie of lastOfEachName([...csrf.setCookie, ...answer.setCookie])) {
    response.headers.append('set-cookie', cookie);
  }
  return response;
}

/** The provider, or our own page with words when it could not be asked; next-auth would take two more redirects to get there. */
function addressAfterStart(location: string | null, problemPath: string): string {
  const { siteUrl } = environment();
  return location && !location.startsWith(`${siteUrl}/api/auth/`) ? location : `${siteUrl}${problemPath}`;
}

interface Question {
  readonly action: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
  readonly onError?: (error: Error) => void;
}

interface Answer {
  readonly location: string | null;
  readonly setCookie: readonly string[];
  readonly body: unknown;
}

/** Asks next-auth through its handler for Node responses, which is happy with these few methods. */
async function ask({ action, method, headers, cookies, query = {}, body, onError }: Question): Promise<Answer> {
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
  const options = authOptionsFor(headers, onError && { onError });
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const location = kept.get('location');
  return {
    location: typeof location === 'string' ? location : null,
    setCookie: [kept.get('set-cookie') ?? []].flat(),
    body: sent,
  };
}

/** Set-Cookie lines as a browser would send them back. */
function valuesOf(setCookie: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    setCookie.map((line) => {
      const [pair = ''] = line.split(';', 1);
      return [nameOf(line), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))];
    }),
  );
}

/** Both answers set some cookies of the same name; the later word counts. */
function lastOfEachName(setCookie: readonly string[]): Iterable<string> {
  return new Map(setCookie.map((line) => [nameOf(line), line])).values();
}

function nameOf(setCookie: string): string {
  return setCookie.slice(0, setCookie.indexOf('='));
}
