import { describe, expect, test } from 'vitest';
import { latestProblem, noteProblem } from './provider-problems.ts';
import { providerReach } from './provider-reach.ts';
import { testEnvironment } from './testing-environment.ts';
import { startTestProvider } from './testing-provider.ts';

const [template] = testEnvironment().providers;

describe('whether a provider answers', () => {
  test('is asked once for a minute of visitors, and anew when somebody found it away', async () => {
    const server = await startTestProvider();
    const provider = { ...template!, id: 'reached', issuer: server.issuer };
    expect(await providerReach(provider)).toBeNull();
    server.close();
    expect(await providerReach(provider)).toBeNull();
    noteProblem(provider, new Error('connect ECONNREFUSED'));
    expect(await providerReach(provider)).toMatchObject({ kind: 'unreachable' });
  });

  test('is asked again soon while it is away', async () => {
    const server = await startTestProvider();
    const provider = { ...template!, id: 'away', issuer: server.issuer };
    server.close();
    const first = await providerReach(provider, 0);
    expect(await providerReach(provider, 4_999)).toBe(first);
    expect(await providerReach(provider, 5_000)).not.toBe(first);
  });
});

test('what the operator could mend is remembered, what happens every day is not', () => {
  const provider = { id: 'noted' };
  expect(noteProblem(provider, new Error('access_denied'))).toBe('refused');
  expect(latestProblem(provider)).toBeUndefined();
  noteProblem(provider, new Error('invalid_client (client authentication failed)'), 7);
  expect(latestProblem(provider)).toMatchObject({ code: 'misconfigured', at: 7 });
});
