// How much script a page for everybody may bring, compressed, as it travels: everything that a browser fetches
// while the page is opened and looked at to its end.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Bytes. React and Next are nine tenths of it: docs/decisions/0017-javascript-budget.md */
const BUDGET = 130_000;

const pages = [
  '/',
  '/how-to-play',
  '/hiscores',
  '/hiscores/level',
  '/players',
  '/terms',
  '/privacy',
  '/developers',
  '/sign-in',
  '/settings',
];

test('pages for everybody stay within the budget for scripts', async ({ someone, resident }) => {
  const owner = await resident();
  // Side by side, because each waits for its network to fall silent. A browser of its own for each: nothing is kept from the
  // page before.
  const measured = await Promise.all(
    [...pages, `/players/${owner.name}`].map(async (path) => {
      const visitor = await someone();
      return { path, bytes: await scriptBytes(visitor.page, path) };
    }),
  );
  for (const { path, bytes } of measured) {
    expect(bytes, `${path} brings ${bytes} bytes of script`).toBeLessThan(BUDGET);
    // A page without any script would pass, too, and mean that nothing was measured.
    expect(bytes).toBeGreaterThan(BUDGET / 2);
  }
});

async function scriptBytes(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.keyboard.press('End');
  await page.waitForLoadState('networkidle');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
