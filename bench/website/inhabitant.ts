// Somebody whose profile can be looked at: makes an account, takes a name, creates a character.
import type { Browser } from 'playwright';

const NAME = 'bench_walker';

/** The username. */
export async function settle(browser: Browser, website: string): Promise<string> {
  const page = await browser.newPage({ baseURL: website });
  await page.goto('/sign-in?returnTo=/characters');
  await page
    .getByRole('button', { name: /^Sign in with/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('User name').fill(NAME);
  await page.getByLabel('Password', { exact: true }).fill('lanterns over quiet water');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Username').fill(NAME);
  await page.getByLabel(/^I accept the/).check();
  await page.getByRole('button', { name: 'Take this name' }).click();
  await page.waitForURL('**/characters**');
  await page.goto('/characters/new');
  await page.getByLabel('Name', { exact: true }).fill('Bench Walker');
  await page.getByRole('button', { name: 'Create Bench Walker' }).click();
  await page.waitForURL('**/characters?**');
  await page.close();
  return NAME;
}
