// Every page against WCAG 2.2, levels A and AA, as far as a program can tell; in the dark theme and the light one.
// And the ways through the website for those who have no mouse.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { Moderator } from './moderator.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** By the keys that open them. */
const WINDOWS = { i: 'bag', c: 'character', k: 'skills', l: 'quests', m: 'map' } as const;
/** Without a second page for each run: nothing of ours stands in frames. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

/** What is wrong with the page as it stands, one line for each element. */
async function violationsOn(page: Page): Promise<string[]> {
  const inDusk = await axe(page).withTags(LEVELS).analyze();
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'day';
  });
  // Themes differ in colours only; those of all themes are held to their contrasts where they are defined.
  const byDay = await axe(page).withRules(['color-contrast']).analyze();
  return [...linesOf('dusk', inDusk), ...linesOf('day', byDay)];
}

/** The same for a part of the game, which has one theme. */
const violationsIn = async (page: Page, part: string): Promise<string[]> =>
  linesOf(part, await axe(page).include(part).withTags(LEVELS).analyze());

function linesOf(theme: string, { violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${theme}: ${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  );
}

async function expectAccessible(page: Page, paths: readonly string[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const violations = await violationsOn(page);
    if (violations.length > 0) found[path] = violations;
  }
  expect(found).toEqual({});
}

test('pages for everybody are accessible', async ({ someone }) => {
  test.setTimeout(180_000);
  const visitor = await someone();
  await expectAccessible(visitor.page, [
    '/',
    '/how-to-play',
    '/hiscores',
    '/hiscores/level',
    '/players',
    '/players?q=walker',
    '/players/nobody',
    '/terms',
    '/privacy',
    '/developers',
    '/sign-in',
    '/sign-in?error=OAuthCallback',
    '/signed-out',
    '/nowhere',
  ]);
});

test('pages of a player are accessible, from registration to the account', async ({ someone, resident, stack }) => {
  test.setTimeout(180_000);
  const player = await someone();
  await player.registerAtProvider();
  expect(await violationsOn(player.page)).toEqual([]);
  await player.chooseUsername();
  await player.page.waitForURL('**/characters**');
  await expectAccessible(player.page, ['/characters', '/characters/new']);
  await player.createCharacter('Wanda Heath');
  const other = await resident();
  const detail = await player.page
    .goto('/characters')
    .then(() => player.page.locator('a[href^="/characters/"]:not([href$="/new"])').first().getAttribute('href'));
  await expectAccessible(player.page, [
    '/characters',
    ...(detail ? [detail] : []),
    `/players/${player.name}`,
    `/players/${other.name}`,
    `/players/${other.name}/report`,
    '/account',
    '/account/activity',
    '/account/data',
    '/account/name',
    '/account/privacy',
    '/account/reports',
    '/account/sanctions',
    '/account/settings',
    '/account/sign-ins',
  ]);

  const moderator = await Moderator.appoint(player, stack);
  await moderator.announce('The bridge is being mended.', 'warning');
  await expectAccessible(player.page, [
    '/admin',
    '/admin/users',
    '/admin/users/1',
    '/admin/reports',
    '/admin/audit',
    '/admin/roles',
    '/admin/sign-in-providers',
  ]);
});

test('the game’s first screen, its windows and its menu are accessible', async ({ someone }) => {
  const guest = await someone();
  await guest.page.goto('/play');
  await guest.page.getByRole('button').first().waitFor();
  expect(await violationsOn(guest.page)).toEqual([]);
  await guest.playAsGuest();
  expect(await violationsOn(guest.page)).toEqual([]);
  for (const [key, window] of Object.entries(WINDOWS)) {
    const shown = `[data-hud-window=${window}]`;
    await guest.page.keyboard.press(key);
    await guest.page
      .locator(shown)
      .evaluate((window) => Promise.all(window.getAnimations().map((one) => one.finished)));
    expect(await violationsIn(guest.page, shown)).toEqual([]);
    await guest.page.keyboard.press('Escape');
    await expect(guest.page.locator(shown)).toBeHidden();
  }
  await guest.page.keyboard.press('Escape');
  await guest.page.getByRole('dialog', { name: 'Menu' }).waitFor();
  expect(await violationsIn(guest.page, '[role=dialog]')).toEqual([]);
});

test('without a mouse: past the header, through the menu, and to the provider', async ({ someone }) => {
  const { page } = await someone();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/terms');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  const menu = page.getByRole('navigation', { name: 'Menu' });
  const toggle = page.getByRole('button', { name: 'Menu' });
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'How to play' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(toggle).toBeFocused();

  await page.keyboard.press('Enter');
  await menu.getByRole('link', { name: 'Hiscores' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hiscores');
  await expect(menu).toBeHidden();

  await page.goto('/sign-in');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Sign in with/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('User name').waitFor();
});

test('without a mouse: a question holds the focus until it is answered', async ({ resident }) => {
  const person = await resident();
  await person.bringCharacter('Yara Moss');
  const { page } = person;
  await page.goto('/characters');
  const trigger = page.getByRole('button', { name: 'Delete Yara Moss' });
  await trigger.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab');
    expect(await question.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(trigger).toBeFocused();
});
