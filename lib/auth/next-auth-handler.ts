// Answers next-auth's own addresses, /api/auth/*: the provider's callback, above all.
import 'server-only';
import { after, type NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { AppError } from '../errors/app-error.ts';
import { errorResponse } from '../errors/error-response.ts';
import { hasSmallBody } from '../forms/small-form.ts';
import { authOptionsFor } from './options.ts';
import { revokeSignIn } from './revoke-sign-in.ts';
import { getVisitor } from './session.ts';
import { isSessionCookie } from './session-cookie.ts';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

export async function handleNextAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  // next-auth reads whatever comes, to the end.
  if (!hasSmallBody(request.headers)) return errorResponse(new AppError('malformed_request'));
  const [action] = (await context.params).nextauth;
  const answer = () => NextAuth(request as never, context as never, authOptionsFor(request.headers, revokeSignIn));
  if (action !== 'callback') return answer();
  // next-auth takes every error of the provider for a failure; a person who changed their mind is not one.
  if (request.nextUrl.searchParams.get('error') === 'access_denied') return calledOff();
  const previous = await getVisitor();
  const response: Response = await answer();
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

function calledOff(): Response {
  return new Response(null, { status: 303, headers: { location: '/sign-in?error=AccessDenied' } });
}
