// Signs out everywhere this sign-in reaches: in the world, on this website, at the provider. In this order, because a person may close
// the tab on the provider's page.
import { cookies } from 'next/headers';
import { endSessionAddress } from '#lib/auth/end-session-address.ts';
import { environment, type Provider } from '#lib/auth/environment.ts';
import { providerMetadata } from '#lib/auth/provider-metadata.ts';
import { firstProvider, providerOf } from '#lib/auth/providers.ts';
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
    return await farewell(visitor ? providerOf(visitor.signIn.provider) : firstProvider());
  } catch (error) {
    return errorResponse(error);
  }
}

async function farewell(provider: Provider | undefined): Promise<Response> {
  const location = await farewellAddress(provider);
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  const jar = await cookies();
  const names = jar.getAll().map(({ name }) => name);
  for (const cookie of deleteSessionCookies(names)) response.headers.append('set-cookie', cookie);
  return response;
}

/** The provider's page that ends its session, too; a provider that is away must not keep anybody signed in here. */
async function farewellAddress(provider: Provider | undefined): Promise<string> {
  const { siteUrl } = environment();
  const metadata = provider && (await providerMetadata(provider.issuer).catch(() => undefined));
  return endSessionAddress(metadata?.endSessionEndpoint, { clientId: provider?.clientId ?? '', siteUrl });
}
