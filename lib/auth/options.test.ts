import { decode } from 'next-auth/jwt';
import { describe, expect, test, vi } from 'vitest';
import { createAuthOptions } from './options.ts';
import { checkPermanentSettings } from './permanent-settings.ts';
import { testEnvironment } from './testing-environment.ts';

const env = testEnvironment({ SESSION_MAX_AGE_SECONDS: '1000' });
const { settings: permanent } = checkPermanentSettings(env, null);
const start = Math.floor(Date.now() / 1000);

const optionsAt = (now: number) =>
  createAuthOptions({ env, permanent, client: 'Firefox, Linux', country: 'NL', now: () => now });
const account = { provider: 'oidc', type: 'oauth', id_token: 'the.id.token', access_token: 'the-access-token' };
const profile = { sub: 'user-1', amr: ['pwd'], auth_time: start - 5, sid: 's1', preferred_username: 'anna' };

async function signInAt(now: number) {
  const jwt = optionsAt(now).callbacks?.jwt;
  return jwt?.({ token: { name: 'anna', sub: 'user-1' }, account, profile, user: { id: 'user-1' } } as never) ?? {};
}

describe('the session', () => {
  test('keeps no token of the provider and no name', async () => {
    const token = JSON.stringify(await signInAt(start));
    expect(token).not.toMatch(/the\.id\.token|the-access-token|anna|user-1/);
  });

  test('lives from the sign-in on, however often it is renewed', async () => {
    const token = await signInAt(start);
    const later = start + 900;
    const renewed = await optionsAt(later).callbacks?.jwt?.({ token } as never);
    const cookie = await optionsAt(later).jwt?.encode?.({ token: renewed as never, secret: env.session.secret });
    const claims = await decode({ token: cookie ?? '', secret: env.session.secret });
    expect(renewed).toEqual(token);
    expect(Number(claims?.exp) - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(100);
  });

  test('is empty once its life is over', async () => {
    const token = await signInAt(start);
    expect(await optionsAt(start + 1000).callbacks?.jwt?.({ token } as never)).toEqual({});
  });

  test('shows the browser only that somebody is signed in', async () => {
    const token = await signInAt(start);
    const session = await optionsAt(start).callbacks?.session?.({ session: { expires: 'then' }, token } as never);
    expect(session).toEqual({ expires: 'then', isSignedIn: true });
  });
});

describe('the provider', () => {
  const [provider] = optionsAt(start).providers as unknown as [Record<string, unknown>];

  test('is asked with PKCE, state and nonce, for the algorithm that is configured', () => {
    expect(provider.checks).toEqual(['pkce', 'state', 'nonce']);
    expect(provider.client).toEqual({ id_token_signed_response_alg: 'ES256' });
  });
});

test('what somebody wrote into an address is one line of the log', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  optionsAt(start).logger?.error?.(
    'OAUTH_CALLBACK_ERROR',
    new Error('iss mismatch, got: x\nnext-auth: the owner left'),
  );
  expect(said).toHaveBeenCalledWith('next-auth OAUTH_CALLBACK_ERROR: iss mismatch, got: x next-auth: the owner left');
});

test('the way back never leaves the website', async () => {
  const redirect = optionsAt(start).callbacks?.redirect;
  expect(await redirect?.({ url: 'https://evil.example', baseUrl: env.siteUrl })).toBe(`${env.siteUrl}/characters`);
  expect(await redirect?.({ url: '/play', baseUrl: env.siteUrl })).toBe(`${env.siteUrl}/play`);
});
