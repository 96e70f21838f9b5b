// What everybody may read: hiscores, players and announcements, as pages and as JSON; with and without script.
import { expect, test } from './fixtures.ts';
import { Moderator } from './moderator.ts';
import { Person } from './person.ts';
import { moveIn } from './resident.ts';

const NEWS = 'The lanterns are lit at seven.';

// Pages learn of news within seconds: the other tests pass this time.
test.beforeAll(async ({ stack, chromiumBrowser }) => {
  const staff = await Person.arrive(chromiumBrowser, stack.addresses, 'lamplighter');
  await moveIn(staff, stack);
  await (await Moderator.appoint(staff, stack)).announce(NEWS, 'celebration');
  await staff.leave();
});

test('a player is found, shown, counted and shared', async ({ someone, resident }) => {
  test.setTimeout(150_000);
  const player = await resident('lena_public');
  // A board is counted once a minute at most. That of clerics is one that no other test changes: it is counted at once.
  await player.bringCharacter('Lena Brightwater', 'cleric');
  await player.play('Lena Brightwater');
  const visitor = await someone();
  const { page } = visitor;

  await page.goto('/players');
  await page.getByLabel('Name').fill('bright');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: /lena_public/ }).click();
  await expect(page.getByRole('heading', { name: 'Lena Brightwater' })).toBeVisible();

  // As those see it who share a link: the page alone, without what the one before left in its head.
  await page.reload();
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(new URL(image ?? '').pathname);
  expect(picture.headers()['content-type']).toBe('image/png');
  const bytes = await picture.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);

  const json = await page.request.get('/api/players/lena_public', { headers: { origin: 'https://fans.example' } });
  expect(json.headers()['access-control-allow-origin']).toBe('*');
  expect(await json.json()).toMatchObject({
    username: 'lena_public',
    characters: [{ name: 'Lena Brightwater', level: 1 }],
  });
  expect((await page.request.get('/api/players/nobody_at_all')).status()).toBe(404);

  await expect
    .poll(async () => (await page.request.get('/api/hiscores/level-cleric')).text(), { timeout: 80_000 })
    .toContain('Lena Brightwater');
  // An older copy may be sent once more while the next one is fetched.
  await expect(async () => {
    await page.goto('/hiscores/level-cleric');
    await expect(page.getByRole('row', { name: /Lena Brightwater/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await player.page.goto('/hiscores/level-cleric');
  await expect(player.page.getByRole('region', { name: 'Where you stand' })).toContainText('Lena Brightwater');
  for (const path of [
    '/hiscores/nothing',
    '/hiscores/level?page=900',
    '/hiscores/level?page=-1',
    '/players/nobody_at_all',
    '/players/%ff',
    '/hiscores/%zz',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test('a search says that the world is away, and finds when it is back', async ({ someone, stack }) => {
  const { page } = await someone();
  await stack.stopHost();
  await page.goto('/players?q=away');
  await expect(page.getByRole('heading', { name: 'The world is resting' })).toBeVisible();
  await stack.startHost();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Nobody of that name shows themselves.')).toBeVisible();
});

test('a board is sent once: who has it already gets no second copy', async ({ someone }) => {
  const { page } = await someone();
  const first = await page.request.get('/api/hiscores/doors');
  const etag = first.headers().etag ?? '';
  expect(etag).not.toBe('');
  const again = await page.request.get('/api/hiscores/doors', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  expect((await page.request.get('/api/hiscores/nothing')).status()).toBe(404);
  expect((await page.request.get('/api/hiscores/doors?page=first')).status()).toBe(400);
});

test('an announcement stands on every page until it is put aside, without any script', async ({
  stack,
  chromiumBrowser,
}) => {
  const context = await chromiumBrowser.newContext({ baseURL: stack.addresses.website, javaScriptEnabled: false });
  const page = await context.newPage();
  const banner = page.getByRole('complementary', { name: 'Announcements' });
  const news = banner.getByText(NEWS);
  // Others may stand there already; pages learn of a new one within seconds.
  await expect
    .poll(async () => (await page.goto('/terms')) && news.isVisible(), { timeout: 40_000, intervals: [1_000] })
    .toBe(true);
  await banner.getByRole('button', { name: /lanterns/ }).click();
  await expect(page.getByText(NEWS)).toBeHidden();
  await page.goto('/privacy');
  await expect(page.getByText(NEWS)).toBeHidden();
  await context.close();
});
