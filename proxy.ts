// Runs before every page: gives it a nonce and the security policy that names it, and leads addresses that cannot be read
// nowhere. Access is checked by the pages themselves.
import { type NextRequest, NextResponse } from 'next/server';
import { environment } from './lib/auth/environment.ts';
import { providerOrigins } from './lib/auth/provider-origins.ts';
import { AppError } from './lib/errors/app-error.ts';
import { errorResponse } from './lib/errors/error-response.ts';
import { contentSecurityPolicy } from './lib/security/content-security-policy.ts';
import { isReadableAddress } from './lib/security/readable-address.ts';

const ONE_YEAR_SECONDS = 31_536_000;
/** No page is called like that. */
const NOWHERE = '/nothing-here';

export function proxy(request: NextRequest): Response {
  const isReadable = isReadableAddress(request.nextUrl.pathname);
  if (request.nextUrl.pathname.startsWith('/api/')) {
    return isReadable ? NextResponse.next() : errorResponse(new AppError('malformed_request'));
  }
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
  const response = isReadable
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (siteUrl.startsWith('https:')) {
    response.headers.set('strict-transport-security', `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`);
  }
  return response;
}

export const config = {
  matcher: [
    '/((?!api/|\\.well-known/|generated/|_next/static|_next/image).*)',
    // Other answers for programs need nothing from here.
    '/api/(.*%.*)',
  ],
};
