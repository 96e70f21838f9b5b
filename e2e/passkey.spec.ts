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
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const startAnew = async () => {
    await context.clearCookies();
    await page.goto('/sign-in?returnTo=/characters');
    await page
      .getByRole('button', { name: /^Sign in with/ })
      .first()
      .click();
  };
  await ada.registerAtProvider();

  await page.goto(`${stack.addresses.providerPages}/account/passkeys`);
  await page.getByLabel('Its name').fill('Lantern');
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Create the passkey' }).click();
  await expect(page.getByText('Your new passkey is ready.')).toBeVisible();

  // Offered at the name field: this device takes the offer at once.
  await startAnew();
  await page.waitForURL('**/register**');

  // By the button, as in a browser that makes no such offer.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await startAnew();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/register**');

  await page.goto(`${stack.addresses.providerPages}/account/passkeys`);
  await page.getByRole('link', { name: 'Change Lantern' }).click();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await expect(page.getByText('no longer opens this account')).toBeVisible();

  await startAnew();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('That passkey does not open an account here.')).toBeVisible();
});
