// What goes wrong while signing in: each has words of its own and a way on.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const WAYS_ON = ['Try again with Hollowmere', 'Sign in with Hollowmere'];

async function begin(page: Page): Promise<void> {
  await page.goto('/sign-in?returnTo=/how-to-play');
  await page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
  await page.getByLabel('User name').waitFor();
}

test('two tabs, a sign-in that is over, one that was called off, and one that nobody understands', async ({
  someone,
  stack,
}) => {
  const { page, context } = await someone();
  const callback = (query: string) => page.goto(`/api/auth/callback/oidc?${query}`);
  const expectProblem = async (title: string) => {
    await expect(heading(page)).toHaveText(title);
    await expect(page.getByRole('button', { name: WAYS_ON[0] ?? '' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Play as a guest' }).first()).toBeVisible();
  };

  await begin(page);
  const state = (await context.cookies()).find(({ name }) => name === 'next-auth.state');
  expect(state).toBeDefined();
  await callback(`code=of-the-older-tab&state=of-the-older-tab&iss=${encodeURIComponent(stack.addresses.provider)}`);
  await expectProblem('Two sign-ins at once');
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/how-to-play');

  await context.clearCookies();
  await callback('code=late&state=late');
  await expectProblem('That took a little too long');

  await begin(page);
  await callback('error=access_denied&state=whatever');
  await expectProblem('You changed your mind');

  await page.goto('/sign-in?error=SomethingNew&provider=hollowmere');
  await expectProblem('Signing in did not work');
});

test('a provider that goes away while one is there, and before one goes there', async ({ someone, stack }) => {
  const { page } = await someone();
  await page.goto('/sign-in?returnTo=/how-to-play');
  await stack.stopProvider();
  await page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
  await expect(heading(page)).toHaveText('Hollowmere does not answer');
  await expect(page.getByText('Only looking around?')).toBeVisible();

  await stack.startProvider();
  await expect(async () => {
    await page.getByRole('link', { name: 'Try Hollowmere again' }).click();
    await expect(page.getByRole('button', { name: 'Sign in with Hollowmere' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a provider that does not know the website’s secret is no fault of the player’s', async ({ someone, stack }) => {
  await stack.startFurtherProvider({ clientSecret: 'a-secret-that-nobody-told-the-website-about' });
  const { page, name } = await someone();
  // The page may have found it away a moment ago, and remembers that for some seconds.
  await expect(async () => {
    await page.goto('/sign-in?returnTo=/how-to-play');
    await page.getByRole('button', { name: 'Sign in with Lanternpost' }).click({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill('lanterns over quiet water');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(heading(page)).toHaveText('Sign-in at Lanternpost is not set up correctly');
  await expect(page.getByText('This is on us, not on you')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with Hollowmere' })).toBeVisible();

  // And when it is away: that one waits, the other works on.
  await stack.stopFurtherProvider();
  await page.getByRole('button', { name: 'Try again with Lanternpost' }).click();
  await expect(heading(page)).toHaveText('Lanternpost does not answer');
  await expect(page.getByRole('link', { name: 'Try Lanternpost again' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with Hollowmere' })).toBeVisible();
});
