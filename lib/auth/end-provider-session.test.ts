// From the provider's notice to the reducer call, over real HTTP: a provider and a SpacetimeDB that remembers what it was asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountId, providerSessionHash } from './account-id.ts';
import { endProviderSession } from './end-provider-session.ts';
import { exampleProvider, testVariables } from './testing-environment.ts';
import { startTestProvider, type TestProvider } from './testing-provider.ts';

const folder = mkdtempSync(join(tmpdir(), 'hollowmere-logout-'));
const calls: { path: string; body: string; token: string }[] = [];
let provider: TestProvider;
let other: TestProvider;
let world: Server;
let answer = 200;

beforeAll(async () => {
  [provider, other] = await Promise.all([startTestProvider(), startTestProvider()]);
  world = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    calls.push({ path: request.url ?? '', body, token: request.headers.authorization?.replace('Bearer ', '') ?? '' });
    response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => world.listen(0, '127.0.0.1', resolve));
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const variables = {
    ...testVariables,
    ...exampleProvider,
    OIDC_ISSUER: provider.issuer,
    OIDC_EXAMPLE_ISSUER: other.issuer,
    OIDC_EXAMPLE_ID_TOKEN_ALG: 'ES256',
    SPACETIMEDB_URI: `http://127.0.0.1:${(world.address() as AddressInfo).port}`,
    GAME_SIGNING_KEY: JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'game-key' }),
    PERMANENT_SETTINGS_FILE: join(folder, 'permanent.json'),
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

afterAll(() => {
  provider.close();
  other.close();
  world.closeAllConnections();
  world.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  calls.length = 0;
});

let tokens = 0;

const notice = (changes: Readonly<Record<string, unknown>> = {}, signer = provider) =>
  signer.sign({
    iss: provider.issuer,
    aud: testVariables.OIDC_CLIENT_ID,
    sub: 'user-1',
    sid: 'session-1',
    jti: `notice-${++tokens}`,
    iat: Math.floor(Date.now() / 1000),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...changes,
  });

describe('a notice that a session at the provider has ended', () => {
  test('ends what came of it in the world, as the person and by the hash of the session', async () => {
    await endProviderSession(await notice());
    expect(calls).toHaveLength(1);
    expect(calls[0]?.path).toBe('/v1/database/hollowmere/call/end_provider_session');
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual([providerSessionHash('session-1')]);
    expect(decodeJwt(calls[0]?.token ?? '')).toMatchObject({
      account: accountId(testVariables.GAME_ACCOUNT_KEY, { providerId: 'hollowmere', subject: 'user-1' }),
      client: 'Sign-out notice',
      provider_session: providerSessionHash('session-1'),
      amr: [],
      auth_time: 0,
    });
  });

  test('comes through a sign-in of its own that nobody can know, and so end, beforehand', async () => {
    await endProviderSession(await notice());
    await endProviderSession(await notice());
    const [first, second] = calls.map(({ token }) => decodeJwt(token).sub);
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(second).not.toBe(first);
  });

  test('is accepted again when the world could not be told', async () => {
    const repeated = await notice();
    answer = 503;
    await expect(endProviderSession(repeated)).rejects.toThrow(/world_unreachable/);
    answer = 200;
    await endProviderSession(repeated);
    expect(calls).toHaveLength(2);
  });

  test('for another client, or without a session, reaches nobody', async () => {
    await expect(endProviderSession(await notice({ aud: 'somebody-else' }))).rejects.toThrow(/logout_token_refused/);
    await expect(endProviderSession(await notice({ sid: undefined }))).rejects.toThrow(/logout_token_refused/);
    expect(calls).toEqual([]);
  });

  test('of a further provider ends what came from there, and nothing of the first', async () => {
    const claims = { iss: other.issuer, aud: exampleProvider.OIDC_EXAMPLE_CLIENT_ID };
    await endProviderSession(await notice(claims, other));
    expect(decodeJwt(calls[0]?.token ?? '')).toMatchObject({
      account: accountId(testVariables.GAME_ACCOUNT_KEY, { providerId: 'example', subject: 'user-1' }),
      provider: 'example',
    });
  });

  test('that one provider signs in the name of another reaches nobody', async () => {
    await expect(endProviderSession(await notice({}, other))).rejects.toThrow(/logout_token_refused/);
    await expect(endProviderSession('no.token')).rejects.toThrow(/logout_token_refused/);
    expect(calls).toEqual([]);
  });

  test('that is repeated word for word is refused', async () => {
    const repeated = await notice();
    await endProviderSession(repeated);
    await expect(endProviderSession(repeated)).rejects.toThrow(/used before/);
    expect(calls).toHaveLength(1);
  });
});
