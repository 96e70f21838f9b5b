// Sends the browser to the provider. A plain form posts here: `returnTo` (a path of ours) and `prompt` (`login` asks for the password again).
import { cookies } from 'next/headers';
import { environment } from '#lib/auth/environment.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { startSignIn } from '#lib/auth/start-sign-in.ts';
import { errorResponse } from '#lib/errors/error-response.ts';
import { readSmallForm } from '#lib/forms/small-form.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const form = await readSmallForm(request);
    const jar = await cookies();
    return await startSignIn({
      headers: request.headers,
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      returnTo: form.get('returnTo'),
      prompt: form.get('prompt') === 'login' ? 'login' : null,
    });
  } catch (error) {
    return errorResponse(error);
  }
}
