// Playing without an account.

import { expect, test } from './fixtures.ts';
import { distance } from './game.ts';

test('a guest walks, and comes back as the same guest at the same place', async ({ someone }) => {
  const guest = await someone();
  const first = await guest.playAsGuest();
  expect(first.self?.name).toMatch(/^Guest \d+$/);
  const { self: before } = await guest.game.walk();

  await guest.page.goto('about:blank');
  await guest.page.goto('/play');
  const { self: after } = await guest.game.untilReady();
  expect(after?.name).toBe(first.self?.name);
  expect(distance(after, before)).toBeLessThan(8);
});
