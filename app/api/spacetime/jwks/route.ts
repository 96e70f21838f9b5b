// The public keys of game tokens. SpacetimeDB fetches them to judge signatures. Where sign-in is off there are none.
import { KEY_SET_CACHE_CONTROL, keySet } from '#lib/auth/discovery.ts';
import { firstProvider } from '#lib/auth/providers.ts';
import { signingKeys } from '#lib/auth/signing-key.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  if (!firstProvider()) return errorResponse(new AppError('not_found'));
  const { published } = await signingKeys();
  return Response.json(keySet(published), { headers: { 'cache-control': KEY_SET_CACHE_CONTROL } });
}
