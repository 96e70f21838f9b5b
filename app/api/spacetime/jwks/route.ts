// The public keys of game tokens. SpacetimeDB fetches them to judge signatures.
import { KEY_SET_CACHE_CONTROL, keySet } from '#lib/auth/discovery.ts';
import { signingKeys } from '#lib/auth/signing-key.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { published } = await signingKeys();
  return Response.json(keySet(published), { headers: { 'cache-control': KEY_SET_CACHE_CONTROL } });
}
