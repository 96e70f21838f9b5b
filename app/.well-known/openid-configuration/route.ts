// The discovery document of the issuer of game tokens: this website.
import { discoveryDocument, KEY_SET_CACHE_CONTROL } from '#lib/auth/discovery.ts';
import { permanentSettings } from '#lib/auth/permanent-settings.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const document = discoveryDocument(permanentSettings().gameTokenIssuer);
  return Response.json(document, { headers: { 'cache-control': KEY_SET_CACHE_CONTROL } });
}
