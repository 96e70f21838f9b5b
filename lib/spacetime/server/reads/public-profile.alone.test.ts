import { beforeEach, expect, test, vi } from 'vitest';
import { testVariables } from '../../../auth/testing-environment.ts';
import { publicProfile } from './public-profile.ts';

const kept = new Map<string, unknown>();
vi.mock('next/cache', () => ({
  unstable_cache: (read: () => Promise<unknown>, key: readonly string[]) => async () => {
    const name = key.join('|');
    if (!kept.has(name)) kept.set(name, await read());
    return kept.get(name);
  },
}));

const asked = vi.fn();
vi.mock('../database.ts', () => ({ database: () => ({ callProcedure: asked }) }));

const anna = { username: 'Anna', joinedAt: 1, lastSeen: 2, online: false, characters: [], playSeconds: 0 };

beforeEach(() => {
  kept.clear();
  asked.mockReset();
  for (const [name, value] of Object.entries(testVariables)) vi.stubEnv(name, value);
});

test('a profile is kept once, however its name is written', async () => {
  asked.mockResolvedValue(anna);
  expect([await publicProfile('Anna'), await publicProfile('an-na')]).toEqual([anna, anna]);
  expect(asked).toHaveBeenCalledOnce();
});

test('names that nobody has are not kept: addresses can be made up without end', async () => {
  asked.mockResolvedValue(null);
  for (let n = 0; n < 5; n++) expect(await publicProfile(`nobody-${'x'.repeat(n)}`)).toBeNull();
  expect(kept.size).toBe(0);
});

test('a world that cannot be reached is no absence', async () => {
  asked.mockRejectedValue(new Error('away'));
  await expect(publicProfile('Anna')).rejects.toThrow('away');
});
