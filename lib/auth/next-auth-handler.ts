// Answers next-auth's own addresses, /api/auth/*: the providers' callbacks, above all.
import 'server-only';
import { cookies } from 'next/headers';
import { after, type NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { AppError } from '../errors/app-error.ts';
import { errorResponse } from '../errors/error-response.ts';
import { hasSmallBody } from '../forms/small-form.ts';
import { environment, type Provider } from './environment.ts';
import { joinAtSignIn } from './join-cookie.ts';
import { authOptionsFor } from './options.ts';
import { forgetProblem, noteProblem } from './provider-problems.ts';
import { safeReturnPath } from './return-path.ts';
import { revokeSignIn } from './revoke-sign-in.ts';
import { getVisitor } from './session.ts';
import type { SignInClaims } from './sign-in-claims.ts';
import { problemPath } from './sign-in-path.ts';
import type { SignInProblemCode } from './sign-in-problem.ts';
import { isProviderError } from './words-of-strangers.ts';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Next-auth has them for what is not in use here: anybody could write into the log by the one, the other is a page of its own look. */
const UNUSED = ['_log', 'verify-request'];

export async function handleNextAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  const { providers } = environment();
  // Without a provider there is nothing here.
  if (providers.length === 0) return errorResponse(new AppError('not_found'));
  // next-auth reads whatever comes, to the end.
  if (!hasSmallBody(request.headers)) return errorResponse(new AppError('malformed_request'));
  const [action = '', route] = (await context.params).nextauth;
  const provider = providers.find((provider) => provider.route === route);
  // No provider is asked to send its answer by a form.
  const isPostedBack = action === 'callback' && request.method !== 'GET';
  if (UNUSED.includes(action) || isPostedBack) return errorResponse(new AppError('not_found'));
  if (action === 'callback' && provider) return handleCallback(request, context, provider);
  return NextAuth(request as never, context as never, authOptionsFor(request.headers, { onSignOut: revokeSignIn }));
}

async function handleCallback(request: NextRequest, context: RouteContext, provider: Provider): Promise<Response> {
  const refusal = request.nextUrl.searchParams.get('error');
  // next-auth takes every error of the provider for a failure; a person who changed their mind is not one.
  if (refusal === 'access_denied') return failed('refused', provider);
  // It would go into the log and before the operator's eyes, whoever wrote the address.
  if (refusal !== null && !isProviderError(refusal)) return failed('unknown', provider);
  const previous = await getVisitor();
  let problem: SignInProblemCode = 'unknown';
  let signedIn: SignInClaims | undefined;
  const options = authOptionsFor(request.headers, {
    onError: (error) => {
      problem = noteProblem(provider, error);
    },
    onSignIn: (claims) => {
      signedIn = claims;
    },
  });
  const response: Response = await NextAuth(request as never, context as never, options);
  if (!signedIn) return failed(problem, provider);
  forgetProblem(provider);
  const join = await joinAtSignIn(previous?.signIn ?? null, signedIn);
  if (join.setCookie) response.headers.append('set-cookie', join.setCookie);
  // The sign-in that the browser had before is now nobody's, and must not live on, unless it waits to be joined to the new one.
  if (previous && !join.keepsPrevious) after(() => revokeSignIn(previous.signIn));
  return response;
}

/** To the page with words, and on from there to where the person wanted to go. */
async function failed(code: SignInProblemCode, provider: Provider): Promise<Response> {
  const location = problemPath({ code, provider, returnTo: await rememberedReturnPath() });
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** next-auth keeps it in a cookie while somebody is at the provider. */
async function rememberedReturnPath(): Promise<string> {
  const jar = await cookies();
  const kept = jar.getAll().find(({ name }) => /^(__Secure-)?next-auth\.callback-url$/.test(name));
  return safeReturnPath(kept?.value, environment().siteUrl);
}
