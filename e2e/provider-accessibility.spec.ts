// Every page of the bundled provider against WCAG 2.2, levels A and AA, as far as a program can tell; and none is wider
// than a narrow phone, however long the names and addresses of people are.
import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { linkInLetter } from './letters.ts';

const PASSWORD = 'lanterns over quiet water';
const LONG_ADDRESS = 'wilhelmina.thistledown.of.the.northern.marshes@letters-for-everybody.example';
/** The narrowest that WCAG asks for (1.4.10): 1280 pixels at four times their size. */
const NARROW = { width: 320, height: 640 };

/** What is wrong with the pages that were looked at, by their headings. */
class Findings {
  readonly #page: Page;
  readonly found: Record<string, string[]> = {};

  constructor(page: Page) {
    this.#page = page;
  }

  async look(heading: string | RegExp): Promise<void> {
    const title = this.#page.getByRole('heading', { level: 1, name: heading });
    await title.waitFor();
    const wrong = await violationsOn(this.#page);
    if (await this.#page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
      wrong.push('is wider than the screen');
    }
    if (wrong.length > 0) this.found[(await title.textContent()) ?? ''] = wrong;
  }
}

test('the way in is accessible: signing in, an account, its mistakes, and what went wrong', async ({
  someone,
  stack,
}) => {
  test.slow();
  const { page } = await someone();
  await page.setViewportSize(NARROW);
  const provider = stack.addresses.providerPages;
  const pages = new Findings(page);
  await page.goto('/sign-in?returnTo=/characters');
  await page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
  await pages.look('Welcome back');
  await page.getByLabel('User name').fill('nobody');
  await page.getByLabel('Password', { exact: true }).fill('no such lantern');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
  await pages.look('Welcome back');

  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('User name').fill('a');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('That is too short').first().waitFor();
  await pages.look('Join the village');

  await page.goto(`${provider}/reset`);
  await pages.look('Forgotten password');
  await page.getByLabel('User name or mail address').fill('nobody');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await pages.look('Look into your mail');

  for (const [path, heading] of [
    ['/account', 'Your account'],
    ['/reset/new?link=of-yesterday', 'This link has gone out'],
    ['/interaction/of-yesterday', 'This page has grown old'],
    ['/nowhere', 'Nothing here but grass'],
    ['/auth?client_id=stranger', 'An unknown website sent you here'],
    ['/session/end/success', 'Good night'],
  ] as const) {
    await page.goto(`${provider}${path}`);
    await pages.look(heading);
  }
  expect(pages.found).toEqual({});
});

test('the account area is accessible, with a second factor, a confirmed address and codes', async ({
  someone,
  stack,
}) => {
  test.slow();
  const person = await someone('a-name-as-long-as-names-can-be');
  const { page } = person;
  const provider = stack.addresses.providerPages;
  const pages = new Findings(page);
  await person.registerAtProvider();
  await page.setViewportSize(NARROW);

  await page.goto(`${provider}/account/email`);
  await page.getByLabel('Address').fill(LONG_ADDRESS);
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Send the letter' }).click();
  await page.getByText('is on its way').waitFor();
  await pages.look('E-mail');
  await page.goto(await linkInLetter(stack, 'Confirm your mail address'));
  await pages.look('Is this yours?');
  await page.getByRole('button', { name: 'Yes, confirm it' }).click();
  await pages.look('Confirmed');

  await page.goto(`${provider}/account/second-factor`);
  await pages.look('Second factor');
  await page.getByLabel('Present password').fill('not this one');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.locator('.error').waitFor();
  await pages.look('Second factor');
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await pages.look('Set up your app');
  await person.enrolTotp();
  await pages.look('Keep your recovery codes');

  for (const [path, heading] of [
    ['', 'Your account'],
    ['/password', 'Password'],
    ['/second-factor', 'Second factor'],
    ['/passkeys', 'Passkeys'],
    ['/email', 'E-mail'],
    ['/sessions', 'Sessions'],
    ['/activity', 'Activity'],
    ['/data', 'Your data'],
  ] as const) {
    await page.goto(`${provider}/account${path}`);
    await pages.look(heading);
  }
  await page.goto(`${provider}/session/end`);
  await pages.look('Leaving the village?');

  await page.context().clearCookies();
  await person.giveProviderPassword();
  await pages.look('Enter your code');
  await page.getByRole('link', { name: 'Use a recovery code' }).click();
  await pages.look('Use a recovery code');

  await page.goto(`${provider}/reset`);
  await page.getByLabel('User name or mail address').fill(person.name);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.goto(await linkInLetter(stack, 'A new password'));
  await pages.look('Choose a new password');
  expect(pages.found).toEqual({});
});
