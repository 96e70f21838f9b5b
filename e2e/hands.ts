// What somebody acts with in the game: the keys of a keyboard, or fingers on a screen. Both do the same things.
import { expect, type Locator, type Page } from 'playwright/test';

export interface Hands {
  /** Does what these words say can be done here. */
  readonly use: (words: string) => Promise<void>;
  /** Gives one of the answers of a conversation. */
  readonly answer: (option: Locator) => Promise<void>;
  readonly close: (window: Locator) => Promise<void>;
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
});

export const onTouch = (page: Page): Hands => ({
  use: (words) => page.getByRole('button', { name: words }).tap({ timeout: AT_HAND_MS }),
  answer: (option) => option.tap(),
  close: (window) => window.getByRole('button', { name: /^Close / }).tap(),
});
