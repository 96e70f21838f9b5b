// Links another provider: the person who is signed in offers to be joined, and is sent to sign in there. A plain form posts here with
// `provider`, its short name.
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { requirePass } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { newJoinCookie } from '#lib/auth/join-cookie.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { startSignIn } from '#lib/auth/start-sign-in.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { failedFormResponse } from '#lib/errors/failed-form-response.ts';
import { readSmallForm } from '#lib/forms/small-form.ts';
import { JOIN_PAGE } from '#lib/join/offer-as-guest.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const provider = providerOf((await readSmallForm(request)).get('provider') ?? '');
    if (!provider) throw new AppError('malformed_request', { detail: 'no such provider' });
    const { signIn, token } = await requirePass();
    const secret = randomBytes(32);
    await callReducer('offer_join', [createHash('sha256').update(secret).digest('base64url')], token);
    const jar = await cookies();
    const response = await startSignIn({
      provider,
      headers: request.headers,
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      returnTo: JOIN_PAGE,
      // Somebody else may be signed in there from before: it asks who this is.
      prompt: 'login',
    });
    const giver = { kind: 'login', signIn } as const;
    response.headers.append(
      'set-cookie',
      await newJoinCookie({ secret: secret.toString('base64url'), giver, receiver: null }),
    );
    return response;
  } catch (error) {
    return failedFormResponse(request, error, '/account/sign-ins');
  }
}
