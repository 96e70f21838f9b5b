// Session cookie in, game token out. The browser asks before every connection and keeps the token in memory only.
import { environment } from '#lib/auth/environment.ts';
import { issueGameToken } from '#lib/auth/issue-game-token.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

/** 200 `{ token, expiresAt }` (milliseconds since 1970), 401 for visitors who are not signed in, 403 for other origins. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const visitor = await getVisitor();
    if (!visitor) throw new AppError('signed_out');
    return Response.json(await issueGameToken(visitor.signIn), { headers: { 'cache-control': 'no-store, private' } });
  } catch (error) {
    return errorResponse(error);
  }
}
