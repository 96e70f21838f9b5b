// Getting on with the people around, and not having to: who somebody is, blocking, reporting, news from staff, and keys
// of one's own.
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('a player looks at another, blocks, hears again and reports, with a key of their own', async ({ resident }) => {
  test.slow();
  const ada = await resident();
  const bert = await resident();
  await ada.appear('Isolde Fen');
  await bert.appear('Jory Marsh');
  await ada.game.untilSees('Jory Marsh');

  await ada.page.keyboard.press('Escape');
  await ada.page.getByRole('tab', { name: 'Keys' }).click({ timeout: 15_000 });
  await ada.page.getByRole('button', { name: /^See who is near: P\b/ }).click({ timeout: 15_000 });
  await ada.page.keyboard.press('KeyO');
  await expect(ada.page.getByRole('button', { name: /^See who is near: O\b/ })).toBeVisible();
  expect(await violationsOn(ada.page)).toEqual([]);
  await ada.page.keyboard.press('Escape');
  await expect(ada.page.getByRole('dialog')).toBeHidden();

  await ada.page.keyboard.press('KeyP');
  await expect(ada.page.getByRole('dialog')).toBeHidden();
  await ada.page.keyboard.press('KeyO');
  const panel = ada.page.getByRole('dialog');
  await panel.getByRole('button', { name: /^Jory Marsh/ }).click();
  await expect(panel.getByRole('link', { name: /profile/ })).toHaveAttribute('href', `/players/${bert.name}`);
  await panel.getByRole('button', { name: 'Block' }).click();
  await expect(panel.getByRole('status')).toHaveText('You do not hear Jory Marsh any more.');
  expect(await violationsOn(ada.page)).toEqual([]);

  await bert.game.say('Nobody hears this');
  await bert.game.untilHears('Nobody hears this');
  await ada.page.keyboard.press('Escape');
  await ada.game.say('Silence is golden');
  const hushed = await ada.game.untilHears('Silence is golden');
  expect(hushed.chat.map(({ text }) => text)).not.toContain('Nobody hears this');
  expect(hushed.entities.map(({ speech }) => speech)).toEqual([undefined]);
  await bert.game.untilHears('Silence is golden');

  await ada.page.keyboard.press('KeyO');
  await panel.getByRole('button', { name: `Unblock ${bert.name}` }).click();
  await ada.game.untilHears('Nobody hears this');

  await panel.getByRole('button', { name: /^Jory Marsh/ }).click();
  await panel.getByRole('button', { name: /^Report/ }).click();
  await panel.getByLabel('Something else').check();
  await panel.getByRole('button', { name: 'Send the report' }).click();
  await expect(panel.getByLabel('What happened?')).toHaveAttribute('aria-invalid', 'true');
  expect(await violationsOn(ada.page)).toEqual([]);
  await panel.getByLabel('Spam or advertising').check();
  await panel.getByLabel('What happened?').fill('Sells moonlight by the bottle.');
  await panel.getByRole('button', { name: 'Send the report' }).click();
  await expect(panel.getByText('Thank you. Somebody will look at it.')).toBeVisible();

  // The keys are the account's: without this browser's copy they are still there.
  await bert.leave();
  await ada.context.clearCookies({ name: 'hollowmere.preferences' });
  await ada.page.reload();
  await ada.game.untilReady();
  await ada.page.keyboard.press('KeyO');
  await expect(ada.page.getByRole('dialog', { name: 'Who is near' })).toBeVisible();
  expect([...ada.errors, ...bert.errors]).toEqual([]);
});
