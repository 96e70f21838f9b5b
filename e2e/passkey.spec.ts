// Passkeys from the provider's page to the website, with an authenticator that Chromium plays: made, used, removed.
import { expect, test } from './fixtures.ts';

const PASSWORD = 'lanterns over quiet water';

test('a person makes a passkey at the provider, signs in at the website with it alone, and removes it', async ({
  someone,
  stack,
}) => {
  const ada = await someone('passkeyada');
  const { page, context } = ada;
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  /** With the finger away, the question waits; the offer at the name field would otherwise be taken before anybody can click. */
  const finger = (enabled: boolean) =>
    device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  await ada.registerAtProvider();

  await page.goto(`${stack.addresses.providerPages}/account/passkeys`);
  await page.getByLabel('Its name').fill('Lantern');
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Create the passkey' }).click();
  await expect(page.getByText('Your new passkey is ready.')).toBeVisible();

  await context.clearCookies();
  await finger(false);
  await page.goto('/sign-in?returnTo=/characters');
  await page
    .getByRole('button', { name: /^Sign in with/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await finger(true);
  await page.waitForURL('**/register**');

  await page.goto(`${stack.addresses.providerPages}/account/passkeys`);
  await page.getByRole('link', { name: 'Change Lantern' }).click();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await expect(page.getByText('no longer opens this account')).toBeVisible();

  await context.clearCookies();
  await finger(false);
  await page.goto('/sign-in?returnTo=/characters');
  await page
    .getByRole('button', { name: /^Sign in with/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await finger(true);
  await expect(page.getByText('That passkey does not open an account here.')).toBeVisible();
});
