// Runs before every page: gives it a nonce and the security policy that names it. Access is checked by the pages themselves.
import { type NextRequest, NextResponse } from 'next/server';
import { environment } from './lib/auth/environment.ts';
import { providerOrigins } from './lib/auth/provider-origins.ts';
import { contentSecurityPolicy } from './lib/security/content-security-policy.ts';

const ONE_YEAR_SECONDS = 31_536_000;

export function proxy(request: NextRequest): NextResponse {
  const { providers, siteUrl, spacetimedb } = environment();
  const policy = contentSecurityPolicy({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    worldUri: spacetimedb.publicUri,
    providerOrigins: providers.flatMap(providerOrigins),
    isDevelopment: process.env.NODE_ENV === 'development',
    isGame: request.nextUrl.pathname === '/play',
  });
  // Next reads the nonce from the policy of the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (siteUrl.startsWith('https:')) {
    response.headers.set('strict-transport-security', `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`);
  }
  return response;
}

export const config = {
  matcher: '/((?!api/|\\.well-known/|generated/|_next/static|_next/image).*)',
};
