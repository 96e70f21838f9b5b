// What somebody acts with in the game: the keys of a keyboard, or fingers on a screen. Both do the same things.
import { expect, type Locator, type Page } from 'playwright/test';
import type { Touch } from './walker.ts';

export interface Hands {
  /** Does what these words say can be done here. */
  readonly use: (words: string | RegExp) => Promise<void>;
  /** Gives one of the answers of a conversation. */
  readonly answer: (option: Locator) => Promise<void>;
  readonly close: (window: Locator) => Promise<void>;
  /** Strikes again and again from now on. */
  readonly beginToStrike: () => Promise<void>;
  readonly endToStrike: () => Promise<void>;
  /** Uses the skill of a place on the bar; the plain attack is on the first. */
  readonly skill: (place: number) => Promise<void>;
}

/** How long one waits for what is said to be at hand; it may have walked on meanwhile. */
const AT_HAND_MS = 2_000;

export const onKeys = (page: Page): Hands => ({
  use: async (words) => {
    await expect(page.locator('p').filter({ hasText: words })).toBeVisible({ timeout: AT_HAND_MS });
    await page.keyboard.press('e');
  },
  answer: async (option) => page.keyboard.press(`Digit${await option.getAttribute('data-talk-option')}`),
  close: () => page.keyboard.press('Escape'),
  beginToStrike: () => page.keyboard.down('Space'),
  endToStrike: () => page.keyboard.up('Space'),
  skill: (place) => page.keyboard.press(`Digit${place}`),
});

export function onTouch(page: Page, touch: Touch): Hands {
  // Round the thumb the others come first, and the plain attack is the last.
  const skills = page.getByRole('group', { name: 'Skills' }).getByRole('button');
  return {
    use: (words) => page.getByRole('button', { name: words }).tap({ timeout: AT_HAND_MS }),
    answer: (option) => option.tap(),
    close: (window) => window.getByRole('button', { name: /^Close / }).tap(),
    beginToStrike: async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await skills.last().boundingBox()) ?? {};
      await touch.down(x + width / 2, y + height / 2);
    },
    endToStrike: () => touch.up(),
    skill: (place) => skills.nth(place - 2).tap(),
  };
}
