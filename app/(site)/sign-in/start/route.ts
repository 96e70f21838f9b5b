// Sends the browser to a provider. A plain form posts here: `provider` (its short name; the first one without), `returnTo` (a path of ours)
// and `prompt` (`login` asks for the password again).
import { cookies } from 'next/headers';
import { environment } from '#lib/auth/environment.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { startSignIn } from '#lib/auth/start-sign-in.ts';
import { errorResponse } from '#lib/errors/error-response.ts';
import { readSmallForm } from '#lib/forms/small-form.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const form = await readSmallForm(request);
    const provider = providerOf(form.get('provider') ?? '');
    if (!provider) return chooseAgain();
    const jar = await cookies();
    return await startSignIn({
      provider,
      headers: request.headers,
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      returnTo: form.get('returnTo'),
      prompt: form.get('prompt') === 'login' ? 'login' : null,
    });
  } catch (error) {
    return errorResponse(error);
  }
}

/** The page was left open while the provider was taken away. */
function chooseAgain(): Response {
  return new Response(null, { status: 303, headers: { location: '/sign-in' } });
}
