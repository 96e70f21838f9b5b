// What staff decide reaches whoever plays at once, and so does what they take back.
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Moderator } from './moderator.ts';

test('news, a warning, a mute, a suspension and a lost name reach a running game within a second', async ({
  resident,
  stack,
}) => {
  const player = await resident();
  const staff = await resident();
  await player.appear('Kestrel Rowe');
  const moderator = await Moderator.appoint(staff, stack);
  const { page, game } = player;
  const soon = { timeout: 3_000 };

  await moderator.announce('Lanterns on the lake tonight!', 'celebration');
  await expect(page.getByText('Lanterns on the lake tonight!')).toBeVisible(soon);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put the announcement away' }).click();
  await expect(page.getByText('Lanterns on the lake tonight!')).toBeHidden();

  await moderator.sanction(player, 'warn', 'Please leave the ducks alone.');
  const warning = page.getByRole('alertdialog', { name: 'A warning for you' });
  await expect(warning).toContainText('Please leave the ducks alone.', soon);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await warning.getByRole('button', { name: 'I have read this' }).click();
  await expect(warning).toBeHidden();

  await moderator.sanction(player, 'mute', 'Shouting at ducks.', 60);
  const chat = page.getByLabel('Say something to those nearby');
  await expect(page.getByText('Why: Shouting at ducks.')).toBeVisible(soon);
  await expect(chat).not.toBeEditable();
  expect(await violationsOn(page)).toEqual([]);
  await moderator.liftAll(player);
  await expect(chat).toBeEditable(soon);

  await moderator.sanction(player, 'suspend', 'The ducks have had enough.', 60);
  await game.until('the game has stepped back', ({ state }) => state === 'refused', 3_000);
  await expect(page.getByRole('heading', { name: 'This account is suspended' })).toBeVisible();
  await expect(page.getByText('The ducks have had enough.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await expect(page.getByRole('link', { name: 'Write to appeals@example.org' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'To my account' })).toHaveAttribute('href', '/account');
  await moderator.liftAll(player);
  await page.getByRole('button', { name: 'Come back' }).click();
  await game.untilReady();

  await moderator.resetUsername(player, 'No birds of prey.');
  await expect(page.getByRole('heading', { name: 'You need another username' })).toBeVisible(soon);
  await expect(page.getByRole('link', { name: 'Choose a name' })).toHaveAttribute('href', '/account/name');
  expect(player.errors).toEqual([]);
});
