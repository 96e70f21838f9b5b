// What next-auth would answer to anybody and this website has no use for.
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { handleNextAuth } from './next-auth-handler.ts';
import { testVariables } from './testing-environment.ts';

beforeAll(() => {
  for (const [name, value] of Object.entries(testVariables)) vi.stubEnv(name, value);
});

afterAll(() => vi.unstubAllEnvs());

async function ask(address: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) {
  const nextauth = address.replace(/\?.*/, '').split('/');
  const request = new NextRequest(`http://localhost:3001/api/auth/${address}`, init);
  return handleNextAuth(request, { params: Promise.resolve({ nextauth }) });
}

test.each(['_log', 'verify-request'])('nobody finds anything at %s', async (action) => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const body = JSON.stringify({ level: 'error', code: 'the owner signed in' });
  const headers = { 'content-type': 'application/json' };
  expect((await ask(action, { method: 'POST', body, headers })).status).toBe(404);
  expect((await ask(action)).status).toBe(404);
  expect(said).not.toHaveBeenCalled();
});

test('a provider sends browsers back by an address, not by a form', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await ask('callback/oidc', { method: 'POST', body: 'error=the+owner+signed+in', headers });
  expect(answer.status).toBe(404);
  expect(said).not.toHaveBeenCalled();
});
