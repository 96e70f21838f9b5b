// What a page makes a browser fetch: the game, its renderer and its connection come with /play, and with no other page.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Words that survive minification, each in a part that belongs to the game alone. */
const MARKS = { renderer: 'webglcontextlost', connection: 'bsatn.spacetimedb', game: 'hollowmere.settings' };

const OTHER_PAGES = ['/', '/how-to-play', '/sign-in'];

/** The parts of the game in everything that a page fetches until it is quiet. */
async function partsOf(page: Page, path: string, isComplete: (parts: readonly string[]) => boolean) {
  const scripts: Promise<string>[] = [];
  const listen = (response: { url(): string; text(): Promise<string> }) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.text());
  };
  page.on('response', listen);
  await page.goto(path, { waitUntil: 'networkidle' });
  const found = async () => {
    const texts = await Promise.all(scripts);
    return Object.entries(MARKS).flatMap(([part, mark]) => (texts.some((text) => text.includes(mark)) ? [part] : []));
  };
  await expect.poll(async () => isComplete(await found())).toBe(true);
  page.off('response', listen);
  return found();
}

test('the code of the game is fetched on /play only', async ({ someone }) => {
  const visitor = await someone();
  for (const path of OTHER_PAGES) {
    expect(await partsOf(visitor.page, path, () => true), path).toEqual([]);
  }
  const all = Object.keys(MARKS);
  expect(await partsOf(visitor.page, '/play', (parts) => parts.length === all.length)).toEqual(all);
});
