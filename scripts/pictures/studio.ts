// Where films and photographs of the real game are taken: a stack of its own, a browser, and people who have just come in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { requireChromium, SOFTWARE_CHROMIUM_ARGS } from '../stack/chromium.ts';
import type { Stack } from '../stack/stack.ts';
import { stackApart } from '../stack/stack-apart.ts';
import { buildWebsiteIfChanged } from '../stack/website-build.ts';
import { Actor } from './actor.ts';
import { SLOWNESS_VARIABLE, slowClock } from './slow-clock.ts';

/** Films are scaled down from it: letters and frames of the surface are as large beside the world as people have them. */
export const DESK = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** No picture is drawn that would not be filmed. */
const SETTINGS = { frameRate: 20, hasMap: true };

interface Rooms {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly slowness: number;
  /** What ends with the studio. */
  readonly begun: AsyncDisposableStack;
}

export class Studio implements AsyncDisposable {
  readonly #rooms: Rooms;

  private constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** World and pages go `slowness` times more slowly. Whatever of it has begun ends when a later part does not start. */
  static async open(slowness = 1): Promise<Studio> {
    await buildWebsiteIfChanged();
    await using begun = new AsyncDisposableStack();
    const dataDir = mkdtempSync(join(tmpdir(), 'hollowmere-pictures-'));
    begun.defer(() => rmSync(dataDir, { recursive: true, force: true }));
    const stack = await stackApart(dataDir, { hasGameHook: true });
    begun.defer(() => stack.stop());
    await start(stack, slowness);
    const browser = await chromium.launch({ executablePath: requireChromium(), args: SOFTWARE_CHROMIUM_ARGS });
    begun.defer(() => browser.close());
    return new Studio({ stack, browser, slowness, begun: begun.move() });
  }

  /** Somebody new in the world, in a browser of their own. */
  async enter(device: BrowserContextOptions): Promise<Actor> {
    const { stack, browser, slowness } = this.#rooms;
    const context = await browser.newContext(device);
    await context.addInitScript(slowClock, slowness);
    await context.addInitScript((kept) => localStorage.setItem('hollowmere.settings', kept), JSON.stringify(SETTINGS));
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send('Animation.setPlaybackRate', { playbackRate: 1 / slowness });
    const actor = new Actor(page, stack, slowness);
    await actor.enter('Mage');
    return actor;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#rooms.begun.disposeAsync();
  }
}

/** The world alone is slowed: the website keeps no time that is seen. Guests need no provider. */
async function start(stack: Stack, slowness: number): Promise<void> {
  process.env[SLOWNESS_VARIABLE] = String(slowness);
  process.env.NODE_OPTIONS = `--import=${new URL('./slow-clock.ts', import.meta.url).href}`;
  await stack.startHost();
  delete process.env[SLOWNESS_VARIABLE];
  delete process.env.NODE_OPTIONS;
  await stack.publish();
  await stack.startWebsite();
}
