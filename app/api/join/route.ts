// Where the guest of a browser leaves the secret of an offer, so that it waits while they sign in. The bytes were made in that browser;
// the world knows their hash.
import { environment } from '#lib/auth/environment.ts';
import { deletedJoinCookie, newJoinCookie, pendingJoin } from '#lib/auth/join-cookie.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

const SECRET_BYTES = 32;

/** 200 `{ waiting: 'guest' | 'login' | null }`: whose offer is kept in this browser. */
export async function GET(): Promise<Response> {
  const waiting = (await pendingJoin())?.pending.giver.kind ?? null;
  return Response.json({ waiting }, { headers: { 'cache-control': 'no-store, private' } });
}

/** Body: the 32 bytes. 204, 400 for anything else, 403 for other origins. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const secret = await secretOf(request);
    const visitor = await getVisitor();
    const receiver = visitor?.signIn.signIn ?? null;
    return answer(await newJoinCookie({ secret, giver: { kind: 'guest' }, receiver }));
  } catch (error) {
    return errorResponse(error);
  }
}

/** Forgets the offer; the world's half ends by itself. */
export async function DELETE(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    return answer(deletedJoinCookie());
  } catch (error) {
    return errorResponse(error);
  }
}

/** base64url, as it travels from here on. */
async function secretOf({ body }: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > SECRET_BYTES) break;
    chunks.push(chunk);
  }
  if (size !== SECRET_BYTES) throw new AppError('malformed_request', { detail: 'not 32 bytes' });
  return Buffer.concat(chunks).toString('base64url');
}

function answer(setCookie: string): Response {
  return new Response(null, { status: 204, headers: { 'set-cookie': setCookie, 'cache-control': 'no-store' } });
}
