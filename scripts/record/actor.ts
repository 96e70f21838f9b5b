// Whoever is filmed: a guest in a page, moved by keys as a player would, and set down by the owner of the world where the next
// scene is.
import type { Page } from 'playwright';
import type { ShownSky } from '../../lib/game/core/sky-over.ts';
import type { Stack } from '../stack/stack.ts';

export class Actor {
  readonly page: Page;
  readonly #stack: Stack;
  readonly #slowness: number;

  constructor(page: Page, stack: Stack, slowness: number) {
    this.page = page;
    this.#stack = stack;
    this.#slowness = slowness;
  }

  async enter(heroClass: string): Promise<void> {
    await this.page.goto(`${this.#stack.addresses.website}/play`);
    await this.page.getByRole('radio', { name: heroClass }).check({ force: true });
    await this.page.getByRole('button', { name: 'Enter the world' }).click();
    await this.#untilReady();
    await this.page.evaluate(hide, NOT_FOR_PICTURES);
  }

  /** Lets so many milliseconds of the world go by. */
  wait(ms: number): Promise<void> {
    return this.page.waitForTimeout(ms * this.#slowness);
  }

  /** Sets the actor down on a tile, under an hour and a sky, and waits until all of it is seen. */
  async appear(tileX: number, tileY: number, sky: ShownSky = {}): Promise<void> {
    const wayBack = this.page.getByRole('button', { name: 'Return to the inn' });
    if (await wayBack.isVisible()) await wayBack.click();
    const entity = await this.page.evaluate(() => window.__game?.snapshot().self?.entity ?? 0);
    await this.#stack.owner.carry(entity, { tileX, tileY });
    await this.page.evaluate((shown) => window.__game?.showUnder(shown), sky);
    await this.#untilReady();
    await this.page.mouse.move(2, 2);
  }

  async hold(key: string, ms: number): Promise<void> {
    await this.page.keyboard.down(key);
    await this.wait(ms);
    await this.page.keyboard.up(key);
  }

  async press(key: string, thenWait = 0): Promise<void> {
    await this.page.keyboard.press(key);
    await this.wait(thenWait);
  }

  /** Until an area on the ground is about to be struck, or so many milliseconds of the world are over. */
  async untilThreatened(mostMs: number): Promise<void> {
    const isThreatened = () => (window.__game?.snapshot().telegraphs.length ?? 0) > 0;
    const threatened = this.page.waitForFunction(isThreatened, null, { timeout: 0 });
    await Promise.race([threatened, this.wait(mostMs)]);
  }

  /** By the owner's hand, as to whom an accident took something from. */
  async grow(experience: number): Promise<void> {
    await this.#stack.owner.call('grant_experience', FIRST_CHARACTER, experience);
  }

  async #untilReady(): Promise<void> {
    await this.page.waitForFunction(() => window.__game?.snapshot().ready === true, null, { timeout: 300_000 });
  }
}

/** What is said to whoever is here for the first time. */
const NOT_FOR_PICTURES =
  '[aria-label="You are a guest"], [role="status"]:has(> .hud-panel.animate-rise) { display: none }';

/** Stands alone, for the page: its rules about styles let no element be added, but a sheet of rules be adopted. */
function hide(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}

/** In a world of its own, whoever comes first has this number. */
const FIRST_CHARACTER = 1;
