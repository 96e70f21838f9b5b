// Whoever is filmed or photographed: a guest in a page, moved by keys as a player would, and set down by the owner of the world
// where the next scene is.
import type { Page } from 'playwright';
import type { ShownSky } from '../../lib/game/core/sky-over.ts';
import { type CreatureKey, creatureIds } from '../../world/src/creature-ids.ts';
import { creatureOf, stopsAt } from '../../world/src/creatures/index.ts';
import { worldMap } from '../../world/src/map/index.ts';
import { TILE_UNITS } from '../../world/src/movement/index.ts';
import type { Stack } from '../stack/stack.ts';
import { clearAt, NOON } from './skies.ts';

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
    await this.carry(tileX, tileY);
    await this.page.evaluate((shown) => window.__game?.showUnder(shown), sky);
    await this.#untilReady();
    await this.page.mouse.move(2, 2);
  }

  /** On the first free tile round another, the one before it by preference. @throws Error when it is walled in */
  async appearBeside(tileX: number, tileY: number, sky: ShownSky = {}): Promise<void> {
    const free = AROUND.find(([dx, dy]) => !worldMap.solidAt(tileX + dx, tileY + dy));
    if (free === undefined) throw new Error(`nobody can stand beside tile ${tileX}, ${tileY}`);
    await this.appear(tileX + free[0], tileY + free[1], sky);
  }

  /** To a tile, whatever happens there. */
  async carry(tileX: number, tileY: number): Promise<void> {
    const entity = await this.page.evaluate(() => window.__game?.snapshot().self?.entity ?? 0);
    await this.#stack.owner.carry(entity, { tileX, tileY });
  }

  /** Until nothing is proclaimed any more, and nothing of an earlier fight lies on the actor. */
  async untilCalm(): Promise<void> {
    const isCalm = () =>
      document.querySelector('.hud-proclaimed')?.textContent === '' &&
      document.querySelector('[aria-label="What lies on you"]') === null;
    await this.page.waitForFunction(isCalm, null, { timeout: 300_000 });
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

  /** By the owner's hand, too. */
  async own(kind: number, count: number): Promise<void> {
    await this.#stack.owner.call('grant_item', FIRST_CHARACTER, kind, count);
  }

  /** Beside one of the townsfolk, wherever they are at this hour, and in conversation with them. */
  async talkTo(key: CreatureKey): Promise<void> {
    const hour = await this.page.evaluate(() => window.__game?.snapshot().timeOfDay ?? 0);
    const [[tileX, tileY] = [0, 0]] = stopsAt(creatureOf(key), hour);
    await this.appearBeside(tileX, tileY, clearAt(NOON));
    const found = await this.page.waitForFunction(
      (kind) => window.__game?.snapshot().entities.find(({ creature }) => creature?.kind === kind),
      creatureIds[key],
    );
    const somebody = await found.jsonValue();
    const tileOf = (units: number) => Math.floor(units / TILE_UNITS);
    if (somebody) await this.appearBeside(tileOf(somebody.x), tileOf(somebody.y), clearAt(NOON));
    await this.page
      .locator('p')
      .filter({ hasText: `Talk to ${creatureOf(key).name}` })
      .waitFor();
    await this.press('e');
    await this.page.getByRole('dialog', { name: creatureOf(key).name }).waitFor();
    await this.wait(600);
  }

  async answer(words: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: words }).click();
    await this.wait(400);
  }

  /** Leafs to the last page of what somebody says. */
  async readOn(): Promise<void> {
    const goOn = this.page.getByRole('button', { name: 'Go on.' });
    while (await goOn.isVisible()) await this.answer('Go on.');
  }

  /** Closes whatever is open over the world. */
  async putAway(): Promise<void> {
    const open = this.page.getByRole('dialog');
    while ((await open.count()) > 0) await this.press('Escape', 250);
  }

  async #untilReady(): Promise<void> {
    await this.page.waitForFunction(() => window.__game?.snapshot().ready === true, null, { timeout: 300_000 });
  }
}

/** What is said to whoever is here for the first time. */
const NOT_FOR_PICTURES =
  '[aria-label="You are a guest"], [aria-label="The picture is slow"], .hud-first-hint { display: none }';

/** The tile below first: who stands there is drawn over what is behind. */
const AROUND = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
] as const;

/** Stands alone, for the page: its rules about styles let no element be added, but a sheet of rules be adopted. */
function hide(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}

/** In a world of its own, whoever comes first has this number. */
const FIRST_CHARACTER = 1;
