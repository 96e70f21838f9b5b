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
  await page.goto('/sign-in?returnTo=/how-to-play');
  await expect(page.getByRole('button', { name: 'Sign in with Hollowmere' })).toBeVisible();
});

test('a provider that does not answer is offered for later, and the others work on', async ({ someone }) => {
  const { page } = await someone();
  await page.goto('/sign-in');
  await expect(page.getByRole('link', { name: 'Try Lanternpost again' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with Hollowmere' })).toBeVisible();
});
