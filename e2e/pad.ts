// A gamepad in the hands of a test: browsers without one let a page be told of it. A press lasts for one picture, however long
// that takes, so that none is missed and none is taken for a long one.
import { expect, type Page } from 'playwright/test';

declare global {
  interface Window {
    __pad?: { button: number | undefined; pictures: number };
  }
}

/** By their places; numbers of the standard mapping. */
export const PAD = { lower: 0, right: 1, left: 2, rightStick: 11, crossDown: 13, crossLeft: 14, crossRight: 15 };

export class Pad {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Connects one, for every document that the page opens from now on. */
  static async connect(page: Page): Promise<Pad> {
    await page.addInitScript(installPad);
    return new Pad(page);
  }

  /** Down for a picture, and up for one. */
  async press(button: number): Promise<void> {
    await this.#page.evaluate((pressed) => {
      window.__pad = { button: pressed, pictures: 0 };
    }, button);
    const pictures = () => this.#page.evaluate(() => window.__pad?.pictures ?? 0);
    await expect.poll(pictures, { intervals: [50] }).toBeGreaterThanOrEqual(2);
  }
}

/** Runs in the page. The engine asks in each picture, too, and hints ask now and then: pictures in which anybody asked count. */
function installPad(): void {
  let asked = 0;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    request((time) => {
      asked = 0;
      draw(time);
      if (asked > 0 && window.__pad) window.__pad.pictures++;
    });
  navigator.getGamepads = () => {
    asked++;
    const down = window.__pad?.pictures === 0 ? window.__pad.button : undefined;
    const buttons = Array.from({ length: 17 }, (_, button) => ({ pressed: button === down }));
    return [{ connected: true, mapping: 'standard', axes: [0, 0, 0, 0], buttons } as unknown as Gamepad];
  };
}
