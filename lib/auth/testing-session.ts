// Session cookies for tests that need many people at once and no browser: sealed by next-auth itself, with the secret of
// the installation under test, as a sign-in would have left them.
import { encode } from 'next-auth/jwt';
import type { SignInClaims } from './sign-in-claims.ts';

const COOKIE = 'next-auth.session-token';
const HOUR_SECONDS = 3600;

/** A `Cookie` header for a website served by plain http. */
export async function sessionCookieFor(claims: SignInClaims, secret: string): Promise<string> {
  return `${COOKIE}=${await encode({ token: { ...claims }, secret, maxAge: HOUR_SECONDS })}`;
}
