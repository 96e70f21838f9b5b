// JSON for anybody's website: readable from every origin, kept for a while by whoever carries it, and not sent twice.
import { createHash } from 'node:crypto';
import { asAppError } from '../errors/app-error.ts';
import { errorResponse } from '../errors/error-response.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** Answers with what `read` gives, or 304 when the asker has it already. Errors are JSON, too, and readable as widely. */
export async function publicAnswer(
  request: Request,
  freshSeconds: number,
  read: () => Promise<unknown>,
): Promise<Response> {
  try {
    const body = JSON.stringify(await read());
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      ...CORS,
      etag,
      'cache-control': `public, max-age=${freshSeconds}, stale-while-revalidate=${freshSeconds * 4}`,
    };
    if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
  } catch (error) {
    return errorResponse(asAppError(error), CORS);
  }
}

/** What browsers ask before they let a page read with headers of its own. */
export function publicPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    },
  });
}

/** Compared weakly, as for every GET: whoever compresses on the way marks the tag as weak. */
function hasAlready(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
