// The account centre: settings that hold everywhere, what others see, what one takes along, and leaving with a change of mind.
import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright/test';
import { expect, test } from './fixtures.ts';

test('settings show at once, are kept, and follow to another browser', async ({ someone }) => {
  const person = await someone();
  const { page } = person;
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Day', exact: true }).check();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const visited = await page.request.get('/');
  expect(await visited.text()).toContain('data-theme="day"');

  await person.registerAtProvider();
  await person.chooseUsername();
  await page.waitForURL('**/characters**');
  await page.goto('/account/settings');
  const root = page.locator('html');
  await page.getByRole('radio', { name: 'Night' }).check();
  await expect(root).toHaveAttribute('data-theme', 'night');
  await page.getByRole('radio', { name: 'Large', exact: true }).check();
  await page.getByRole('radio', { name: 'Less of it' }).check();
  await page.getByLabel('Written as in').selectOption('Deutsch');

  await page.getByRole('button', { name: 'Change the key: Open, take or use what is near' }).click();
  await page.keyboard.press('F5');
  await expect(page.getByText('is needed for something else')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText('“Walk up” keeps ↑.')).toBeVisible();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Written as in')).toHaveValue('de-DE');
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();

  await page.goto('/account');
  await expect(root).toHaveAttribute('style', /font-size:\s*125%/);
  await expect(page.getByText(/\d{1,2}\. \p{L}+ \d{4}/u).first()).toBeVisible();

  const elsewhere = await someone(person.name);
  await elsewhere.signIn();
  await expect(elsewhere.page.locator('html')).toHaveAttribute('data-theme', 'night');
  const next = await elsewhere.page.request.get('/how-to-play');
  expect(await next.text()).toMatch(/data-theme="night" data-motion="reduced"/);
  await elsewhere.page.goto('/account/settings');
  await expect(
    elsewhere.page.getByRole('listitem').filter({ hasText: 'Open, take or use what is near' }).locator('kbd'),
  ).toHaveText(['W']);
  await elsewhere.page.getByRole('button', { name: 'Reset' }).click();
  await expect(elsewhere.page.locator('html')).toHaveAttribute('data-theme', 'dusk');
});

test('what is chosen before the page’s scripts have come stays chosen, and counts', async ({ resident }) => {
  const { page } = await resident();
  const open = (path: string) => openWithoutScripts(page, path);

  let scriptsCome = await open('/account/settings');
  await page.getByRole('radio', { name: 'Night' }).check();
  await page.getByRole('radio', { name: 'Large', exact: true }).check();
  await page.getByLabel('Written as in').selectOption('Deutsch');
  await scriptsCome();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await expect(page.locator('html')).toHaveAttribute('style', /font-size:\s*125%/);
  await expect(page.getByText(/^Like this: .*12\.345,6$/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();

  scriptsCome = await open('/account/privacy');
  await page.getByRole('checkbox', { name: 'Hide my profile altogether' }).check();
  await scriptsCome();
  await expect(page.getByRole('link', { name: 'your profile' })).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Hide my profile altogether' })).toBeChecked();

  scriptsCome = await open('/characters/new');
  await page.getByLabel('Name', { exact: true }).fill('Early Bird');
  await page.getByRole('radio', { name: 'Cleric' }).check();
  await page.getByRole('radio', { name: 'Heather' }).check();
  const place = async () => (await page.getByRole('button', { name: /^Create / }).boundingBox())?.y;
  const before = await place();
  await scriptsCome();
  await expect(page.getByText('That name is free.')).toBeVisible();
  // Had it moved meanwhile, a press might have missed it.
  expect(await place()).toBe(before);
  await page.getByRole('button', { name: 'Create Early Bird' }).click();
  await page.waitForURL('**/characters?**');
  await expect(page.getByText('Cleric').first()).toBeVisible();
});

test('one hides, blocks and hears others, and takes another name', async ({ resident }) => {
  const other = await resident();
  const person = await resident();
  const { page } = person;

  await test.step('a hidden profile is no profile, for anybody', async () => {
    const status = async () => (await other.page.request.get(`/players/${person.name}`)).status();
    expect(await status()).toBe(200);
    await page.goto('/account/privacy');
    const hide = page.getByRole('checkbox', { name: 'Hide my profile altogether' });
    await hide.check();
    await expect(page.getByRole('link', { name: 'your profile' })).toBeHidden();
    expect(await status()).toBe(404);
    await hide.uncheck();
    await expect(page.getByRole('link', { name: 'your profile' })).toBeVisible();
    expect(await status()).toBe(200);
  });

  await test.step('players are blocked and heard again, and unknown ones refused beside the field', async () => {
    const field = page.getByLabel('Block a player');
    await field.fill('nobody-at-all');
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await expect(page.getByText('There is no such player.')).toBeVisible();
    await expect(field).toHaveValue('nobody-at-all');
    await field.fill(other.name);
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('button', { name: `Hear ${other.name} again` }).click();
    await expect(page.getByText('You hear everybody')).toBeVisible();
  });

  await test.step('a character is nobody’s username: who is meant is asked, and said', async () => {
    await other.bringCharacter('Wren Tally');
    const field = page.getByLabel('Block a player');
    await page.getByLabel('That is a character').check();
    await field.fill(other.name);
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await expect(page.getByText('There is no such player.')).toBeVisible();
    await expect(page.getByLabel('That is a character')).toBeChecked();
    await field.fill('Wren Tally');
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('button', { name: `Hear ${other.name} again` }).click();
    await expect(page.getByText('You hear everybody')).toBeVisible();
  });

  await test.step('a new username holds at once, and rests for a while', async () => {
    const renamed = `${person.name}_new`;
    await page.goto('/account/name');
    await page.getByLabel('New username').fill(other.name);
    await expect(page.getByText('That name is taken.')).toBeVisible();
    await page.getByLabel('New username').fill(renamed);
    await expect(page.getByText('That name is free.')).toBeVisible();
    await page.getByRole('button', { name: 'Change my username' }).click();
    await expect(page.getByText(`You are ${renamed} now`)).toBeVisible();
    await expect(page.getByText('The next change is possible from')).toBeVisible();
    expect((await other.page.request.get(`/players/${renamed}`)).status()).toBe(200);
  });
});

test('one takes everything along, leaves, and thinks better of it', async ({ someone, stack }) => {
  const person = await someone();
  const { page } = person;
  await person.registerAtProvider();
  await person.chooseUsername();
  await page.waitForURL('**/characters**');
  await person.createCharacter('Tamsin Vale');

  await test.step('one way in is always left', async () => {
    await page.goto('/account/sign-ins');
    await expect(page.getByText('One way in is always left.')).toBeVisible();
    await expect(page.getByText('Unlink', { exact: true })).toBeHidden();
  });

  await test.step('everything about oneself comes as a file, and the log tells it', async () => {
    await page.goto('/account/data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download my data' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^hollowmere-\d{4}-\d\d-\d\d\.json$/);
    const everything = await readFile(await download.path(), 'utf8');
    expect(typeof JSON.parse(everything)).toBe('object');
    expect(everything).toContain('Tamsin Vale');
    await page.goto('/account/activity');
    await expect(page.getByText('Your data was downloaded.')).toBeVisible();
  });

  await test.step('while the world is away there is a page with ways on, not an error to decipher', async () => {
    await page.goto('/account/data');
    await stack.stopHost();
    await page.getByRole('button', { name: 'Download my data' }).click();
    await expect(page.getByRole('heading', { name: 'The world is resting' })).toBeVisible();
    await stack.startHost();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('That did not work just then.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download my data' })).toBeVisible();
  });

  await test.step('leaving signs out everywhere; signing in again stays', async () => {
    const elsewhere = await someone(person.name);
    await elsewhere.signIn();
    await page.goto('/account/data');
    await page.getByLabel(/^Type your username/).fill('somebody_else');
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page.getByText('That is not your username.')).toBeVisible();
    await page.getByLabel(/^Type your username/).fill(person.name);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await page.waitForURL('**/signed-out?deletion**');
    await expect(page.getByText('In 30 days your account is gone')).toBeVisible();
    await elsewhere.page.goto('/account');
    await expect(elsewhere.page.getByText('That sign-in has ended')).toBeVisible();
    expect((await page.request.get(`/players/${person.name}`)).status()).toBe(404);

    // The provider still knows this browser.
    await elsewhere.page.goto('/sign-in?returnTo=/account');
    await elsewhere.page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
    await expect(elsewhere.page.getByText('Your account stays')).toBeVisible();
    await elsewhere.page.goto('/account/activity');
    await expect(elsewhere.page.getByText('Signing in kept this account from being deleted.')).toBeVisible();
    await elsewhere.page.goto('/characters');
    await expect(elsewhere.page.getByRole('link', { name: 'Play Tamsin Vale' })).toBeVisible();
  });
});

/** Opens a page and holds its scripts back. @returns what lets them come, and waits until they have run */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const scripts = Promise.withResolvers<void>();
  const hold = async (route: Route) => {
    await scripts.promise;
    await route.continue();
  };
  await page.route('**/*.js', hold);
  await page.goto(path, { waitUntil: 'commit' });
  return async () => {
    scripts.resolve();
    await page.waitForLoadState('networkidle');
    await page.unroute('**/*.js', hold);
  };
}
