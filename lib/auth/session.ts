// Who is asking: the visitor's sign-in, from the session cookie of this request.
import 'server-only';
import { cookies } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { environment } from './environment.ts';
import { readSignInClaims, type SignInClaims } from './sign-in-claims.ts';

/** Somebody who is signed in. Whether they have a username, or were signed out from afar, only the world knows: see access.ts. */
export interface Visitor {
  readonly signIn: SignInClaims;
}

/** The signed-in visitor, or null. The cookie alone is read; once per request. */
export const getVisitor = cache(async (): Promise<Visitor | null> => {
  const { session, siteUrl, providers } = environment();
  if (providers.length === 0) return null;
  const jar = await cookies();
  const decoded = await getToken({
    req: { cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])), headers: {} } as never,
    secret: session.secret,
    secureCookie: siteUrl.startsWith('https:'),
  });
  const signIn = readSignInClaims(decoded, session.maxAgeSeconds, Math.floor(Date.now() / 1000));
  return signIn && { signIn };
});
