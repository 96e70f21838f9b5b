// Playing without an account.

import { expect, test } from './fixtures.ts';
import { distance } from './game.ts';

test('a guest walks, comes back to the same place, and takes the character along into an account', async ({
  someone,
}) => {
  // With all that the picture has: should a part of it fail to be drawn, the game would not go on.
  const guest = await someone(undefined, { picture: 'full' });
  const first = await guest.playAsGuest();
  expect(first.self?.name).toMatch(/^Guest \d+$/);
  const { self: before } = await guest.game.walk();

  await guest.page.goto('about:blank');
  await guest.page.goto('/play');
  const { self: after } = await guest.game.untilReady();
  expect(after?.name).toBe(first.self?.name);
  expect(distance(after, before)).toBeLessThan(8);

  await guest.page.keyboard.press('Escape');
  await guest.page.getByRole('dialog').getByRole('button', { name: 'Keep this character: sign in' }).click();
  await guest.createAccountAtProvider();
  await guest.page.waitForURL('**/register**');
  await guest.chooseUsername();
  await guest.page.waitForURL('**/account/join');
  await guest.page.getByRole('button', { name: /^Join with/ }).click();
  await guest.page.waitForURL('**/characters**');
  await guest.page.getByRole('link', { name: 'Choose a new name' }).click();
  await guest.page.getByLabel('New name').fill('Wren Hollow');
  await guest.page.getByRole('button', { name: 'Change the name' }).click();
  await expect(guest.page.getByRole('heading', { level: 1 })).toHaveText('Wren Hollow');
  const { self: joined } = await guest.play('Wren Hollow');
  expect(joined?.name).toBe('Wren Hollow');
  expect(distance(joined, before)).toBeLessThan(8);

  // Signed out again, the browser still holds the guest that is no more.
  await guest.context.clearCookies();
  await guest.page.goto('/play');
  await expect(guest.page.getByRole('heading', { name: 'Your guest has an account now' })).toBeVisible();
  const kept = await guest.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('guest')));
  expect(kept).toEqual([]);
  await guest.page.getByRole('button', { name: 'Begin as a new guest' }).click();
  await expect(guest.page.getByRole('button', { name: 'Enter the world' })).toBeVisible();
  expect(guest.errors).toEqual([]);
});

test('where no guests are let in, the game says so before anything is chosen', async ({ someone, stack }) => {
  const visitor = await someone('closed_out', { hasScripts: false });
  try {
    await stack.changeSettings({ guests_open: false });
    await visitor.page.goto('/play');
    await expect(visitor.page.getByRole('heading', { name: 'No guests at the moment' })).toBeVisible();
    await expect(visitor.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await stack.changeSettings({ guests_open: true });
    await visitor.page.getByRole('link', { name: 'Try again' }).click();
    await expect(visitor.page.getByRole('heading', { name: 'No guests at the moment' })).toBeHidden();
  } finally {
    await stack.changeSettings({ guests_open: true });
  }
});
