// The authenticator app from the provider's page to the website: set up, asked for, each code once, recovery codes, cancelled.
import { expect, test } from './fixtures.ts';

test('a person with an authenticator app signs in with it, each code once, and with a recovery code when the phone is gone', async ({
  someone,
}) => {
  const ada = await someone('totpada');
  const { page, context } = ada;
  await ada.registerAtProvider();
  const recovery = await ada.enrolTotp();
  expect(recovery).toHaveLength(10);

  await context.clearCookies();
  await ada.giveProviderPassword();
  const code = await ada.totpCode();
  await page.getByLabel('Code from your app').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL('**/register**');

  await context.clearCookies();
  await ada.giveProviderPassword();
  await page.getByLabel('Code from your app').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('it was used already')).toBeVisible();

  await page.getByRole('link', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery[0] ?? '');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL('**/register**');

  await context.clearCookies();
  await ada.giveProviderPassword();
  await page.getByRole('link', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery[0] ?? '');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('none of your unused recovery codes')).toBeVisible();

  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForURL(/localhost:\d+\/sign-in/);
});
