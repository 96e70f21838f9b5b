// The provider calls here when a person's session there has ended (OpenID Connect Back-Channel Logout).
import { endProviderSession } from '#lib/auth/end-provider-session.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { errorResponse } from '#lib/errors/error-response.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    await endProviderSession(await logoutTokenOf(request));
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}

async function logoutTokenOf(request: Request): Promise<string> {
  const form = await request.formData().catch(() => null);
  const token = form?.get('logout_token');
  if (typeof token === 'string' && token) return token;
  throw new AppError('logout_token_refused', { detail: 'there is none in the form' });
}
