// Signs out everywhere this sign-in reaches: in the world, on this website, at the provider. In this order, because a person may close
// the tab on the provider's page.
import { cookies } from 'next/headers';
import { endSessionAddress } from '#lib/auth/end-session-address.ts';
import { environment } from '#lib/auth/environment.ts';
import { providerMetadata } from '#lib/auth/provider-metadata.ts';
import { revokeSignIn } from '#lib/auth/revoke-sign-in.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { deleteSessionCookies } from '#lib/auth/session-cookie.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const visitor = await getVisitor();
    if (visitor) await revokeSignIn(visitor.signIn);
    return await farewell();
  } catch (error) {
    return errorResponse(error);
  }
}

async function farewell(): Promise<Response> {
  const { provider, siteUrl } = environment();
  // A provider that is away must not keep anybody signed in here.
  const { endSessionEndpoint } = await providerMetadata(provider.issuer).catch(() => ({
    endSessionEndpoint: undefined,
  }));
  const location = endSessionAddress(endSessionEndpoint, { clientId: provider.clientId, siteUrl });
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  const jar = await cookies();
  const names = jar.getAll().map(({ name }) => name);
  for (const cookie of deleteSessionCookies(names)) response.headers.append('set-cookie', cookie);
  return response;
}
