import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testVariables } from '../../auth/testing-environment.ts';
import { cachedRead } from './cached-read.ts';

const kept = new Map<string, unknown>();

// Next's cache at its most forgetful of time: an entry that is there is served, whatever its age.
vi.mock('next/cache', () => ({
  unstable_cache: (read: () => Promise<unknown>, key: readonly string[]) => async () => {
    const name = key.join('|');
    if (!kept.has(name)) kept.set(name, await read());
    return kept.get(name);
  },
}));

const policy = { key: ['online'], tags: ['online'], freshSeconds: 5 };

beforeEach(() => {
  kept.clear();
  vi.useFakeTimers();
  for (const [name, value] of Object.entries(testVariables)) vi.stubEnv(name, value);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a cached read', () => {
  test('asks the world once for many visitors', async () => {
    const read = vi.fn(async () => 3);
    expect([await cachedRead(read, policy), await cachedRead(read, policy)]).toEqual([3, 3]);
    expect(read).toHaveBeenCalledOnce();
  });

  test('never shows an answer of long ago', async () => {
    let online = 3;
    await cachedRead(async () => online, policy);
    online = 0;
    vi.advanceTimersByTime(40_000);
    expect(await cachedRead(async () => online, policy)).toBe(3);
    vi.advanceTimersByTime(11_000);
    expect(await cachedRead(async () => online, policy)).toBe(0);
  });

  test('knows one database from another', async () => {
    await cachedRead(async () => 3, policy);
    expect([...kept.keys()]).toEqual(['http://127.0.0.1:3000|hollowmere|online']);
  });

  test('keeps no failure', async () => {
    const fail = () => Promise.reject(new Error('away'));
    await expect(cachedRead(fail, policy)).rejects.toThrow('away');
    expect(await cachedRead(async () => 3, policy)).toBe(3);
  });
});
