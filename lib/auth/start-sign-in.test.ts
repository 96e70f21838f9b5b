// Begins a sign-in through the real next-auth against a provider over real HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { environment } from './environment.ts';
import { startSignIn } from './start-sign-in.ts';
import { exampleProvider, testVariables } from './testing-environment.ts';
import { startTestProvider, type TestProvider } from './testing-provider.ts';

const folder = mkdtempSync(join(tmpdir(), 'hollowmere-sign-in-'));
let provider: TestProvider;

beforeAll(async () => {
  provider = await startTestProvider();
  const settings = {
    ...exampleProvider,
    OIDC_EXAMPLE_ISSUER: provider.issuer,
    OIDC_ISSUER: provider.issuer,
    PERMANENT_SETTINGS_FILE: join(folder, 'permanent.json'),
  };
  for (const [name, value] of Object.entries({ ...testVariables, ...settings })) vi.stubEnv(name, value);
});

afterAll(() => {
  provider.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function begin(choices: { returnTo?: string; prompt?: 'login'; provider?: string } = {}) {
  const { returnTo = null, prompt = null, provider: id = 'hollowmere' } = choices;
  const chosen = environment().providers.find((provider) => provider.id === id);
  const answer = await startSignIn({ provider: chosen!, headers: new Headers(), cookies: {}, returnTo, prompt });
  const cookies = answer.headers.getSetCookie();
  return { status: answer.status, cookies, location: new URL(answer.headers.get('location') ?? '') };
}

describe('beginning to sign in', () => {
  test('sends the browser to the provider with PKCE, state and nonce', async () => {
    const { status, location } = await begin();
    expect(status).toBe(303);
    expect(location.origin + location.pathname).toBe(`${provider.issuer}/auth`);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({
      client_id: 'hollowmere-website',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://localhost:3001/api/auth/callback/oidc',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(location.searchParams.get(name)).toBeTruthy();
  });

  test('keeps their secrets in cookies that no script can read', async () => {
    const { cookies } = await begin();
    for (const name of ['state', 'nonce', 'pkce.code_verifier']) {
      const cookie = cookies.find((line) => line.startsWith(`next-auth.${name}=`));
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Lax/);
    }
  });

  test('remembers where to come back to, and only a page of ours', async () => {
    const remembered = async (returnTo: string) => {
      const { cookies } = await begin({ returnTo });
      const cookie = cookies.find((line) => line.startsWith('next-auth.callback-url=')) ?? '';
      return decodeURIComponent(cookie.split(';', 1)[0]?.split('=')[1] ?? '');
    };
    expect(await remembered('/play?character=3')).toBe('http://localhost:3001/play?character=3');
    expect(await remembered('https://evil.example/')).toBe('http://localhost:3001/characters');
  });

  test('at a further provider comes back to an address of its own', async () => {
    const { location } = await begin({ provider: 'example' });
    expect(location.searchParams.get('redirect_uri')).toBe('http://localhost:3001/api/auth/callback/example');
    expect(location.searchParams.get('client_id')).toBe('hollowmere-at-example');
  });

  test('can ask the provider for the password again', async () => {
    expect((await begin({ prompt: 'login' })).location.searchParams.get('prompt')).toBe('login');
    expect((await begin()).location.searchParams.has('prompt')).toBe(false);
  });
});

test('a provider that is away leads to a page that says so', async () => {
  provider.close();
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { location } = await begin({ returnTo: '/account' });
  expect(location.href).toBe('http://localhost:3001/sign-in?error=away&provider=hollowmere&returnTo=%2Faccount');
  log.mockRestore();
});
