// The discovery document of the issuer of game tokens: this website. Where sign-in is off there is none.
import { discoveryDocument, KEY_SET_CACHE_CONTROL } from '#lib/auth/discovery.ts';
import { permanentSettings } from '#lib/auth/permanent-settings.ts';
import { firstProvider } from '#lib/auth/providers.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  if (!firstProvider()) return errorResponse(new AppError('not_found'));
  const document = discoveryDocument(permanentSettings().gameTokenIssuer);
  return Response.json(document, { headers: { 'cache-control': KEY_SET_CACHE_CONTROL } });
}
