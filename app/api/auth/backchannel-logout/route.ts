// The provider calls here when a person's session there has ended (OpenID Connect Back-Channel Logout).
import { endProviderSession } from '#lib/auth/end-provider-session.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';
import { readSmallForm } from '#lib/forms/small-form.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    await endProviderSession(await logoutTokenOf(request));
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}

async function logoutTokenOf(request: Request): Promise<string> {
  const token = (await readSmallForm(request)).get('logout_token');
  if (token) return token;
  throw new AppError('logout_token_refused', { detail: 'there is none in the form' });
}
