// Ending a sign-in: here, from another browser, and from the provider.
import { expect, test } from './fixtures.ts';

test('signing out ends the sign-in here and at the provider', async ({ someone, stack }) => {
  const person = await someone();
  await person.makeAccount();
  await person.signOut();

  const token = await person.page.request.post('/api/spacetime/token', {
    headers: { origin: stack.addresses.website },
  });
  expect(token.status()).toBe(401);
  await person.page.goto('/characters');
  await person.page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
  await expect(person.page.getByLabel('Password', { exact: true })).toBeVisible();
});

test('a sign-in that is revoked elsewhere stops reading and acting at once', async ({ someone }) => {
  const here = await someone();
  await here.makeAccount();
  await here.appear('Edda Thorn');
  const elsewhere = await someone(here.name);
  await elsewhere.signIn();

  await elsewhere.page.goto('/account/sign-ins');
  await elsewhere.page.getByRole('button', { name: /^Sign out .+/ }).click();

  await here.game.until('the game has noticed', ({ state }) => state === 'signed out');
  await expect(here.page.getByText(/signed out/i).first()).toBeVisible();
  const token = await here.page.evaluate(() =>
    fetch('/api/spacetime/token', { method: 'POST' }).then(({ status }) => status),
  );
  expect([200, 401]).toContain(token);

  // The provider still knows this browser.
  await here.page.goto('/sign-in?returnTo=/characters');
  await here.page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
  await here.page.waitForURL('**/characters');
  await elsewhere.page.reload();
  await elsewhere.page.getByText('Sign out everywhere else').click();
  await elsewhere.page.getByRole('button', { name: 'Yes, sign out all others' }).click();
  await expect(elsewhere.page.getByText('Nowhere else.')).toBeVisible();
  await here.page.goto('/account');
  await expect(here.page.getByText('That sign-in has ended')).toBeVisible();
});

test('a changed password ends the game of every other browser', async ({ someone }) => {
  const here = await someone();
  await here.makeAccount();
  await here.appear('Ilse Moor');
  const elsewhere = await someone(here.name);
  await elsewhere.signIn();
  await elsewhere.changePassword('seven quiet herons at dusk');

  await here.game.until('the game has noticed', ({ state }) => state === 'signed out');
  await here.page.goto('/characters');
  await expect(here.page.getByText('That sign-in has ended')).toBeVisible();
});
