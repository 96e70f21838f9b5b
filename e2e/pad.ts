// A gamepad in the hands of a test: browsers without one let a page be told of it.
import { expect, type Page } from 'playwright/test';

declare global {
  interface Window {
    __pad?: { down: readonly number[]; reads: number };
  }
}

/** By their places; numbers of the standard mapping. */
export const PAD = {
  lower: 0,
  right: 1,
  left: 2,
  rightStick: 11,
  crossUp: 12,
  crossDown: 13,
  crossLeft: 14,
  crossRight: 15,
};

/** The page asks once a picture, and another part of it now and then: so many answers are two pictures at least. */
const TWO_PICTURES = 4;

export class Pad {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Connects one, for every document that the page opens from now on. */
  static async connect(page: Page): Promise<Pad> {
    await page.addInitScript(() => {
      const pad: NonNullable<typeof window.__pad> = { down: [], reads: 0 };
      window.__pad = pad;
      navigator.getGamepads = () => {
        pad.reads++;
        const buttons = Array.from({ length: 17 }, (_, button) => ({ pressed: pad.down.includes(button) }));
        return [{ connected: true, mapping: 'standard', axes: [0, 0, 0, 0], buttons } as unknown as Gamepad];
      };
    });
    return new Pad(page);
  }

  /** Down and up again, each for as long as it takes to be noticed. */
  async press(button: number): Promise<void> {
    await this.#hold([button]);
    await this.#hold([]);
  }

  async #hold(down: readonly number[]): Promise<void> {
    const before = await this.#page.evaluate((held) => {
      if (!window.__pad) throw new Error('this document came before the gamepad');
      window.__pad.down = held;
      return window.__pad.reads;
    }, down);
    const reads = () => this.#page.evaluate(() => window.__pad?.reads ?? 0);
    await expect.poll(reads, { intervals: [50] }).toBeGreaterThanOrEqual(before + TWO_PICTURES);
  }
}
