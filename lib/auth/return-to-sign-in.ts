// Gives a browser back the sign-in it had: a person who began to link another provider and thought better of it.
import 'server-only';
import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { environment } from './environment.ts';
import type { SignInClaims } from './sign-in-claims.ts';

/** Its life is counted from its beginning, as ever. */
export async function returnToSignIn(signIn: SignInClaims): Promise<void> {
  const { session, siteUrl } = environment();
  const isHttps = siteUrl.startsWith('https:');
  const maxAge = signIn.startedAt + session.maxAgeSeconds - Math.floor(Date.now() / 1000);
  const jar = await cookies();
  jar.set(
    `${isHttps ? '__Secure-' : ''}next-auth.session-token`,
    await encode({ token: { ...signIn }, secret: session.secret, maxAge }),
    { path: '/', maxAge, httpOnly: true, sameSite: 'lax', secure: isHttps },
  );
}
