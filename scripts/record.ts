// `npm run record [-- --scene=2] [--to=docs/images] [--slowness=10]`: films the real game, scene by scene, on a stack of its own, into one
// animated picture and some that stand still. World and page run slowed, so that any machine draws every picture in time;
// it takes some minutes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import sharp from 'sharp';
import { Actor } from './pictures/actor.ts';
import { Film } from './record/film.ts';
import { scenes } from './record/scenes.ts';
import { SLOWNESS_VARIABLE, slowClock } from './record/slow-clock.ts';
import { requireChromium, SOFTWARE_CHROMIUM_ARGS } from './stack/chromium.ts';
import type { Stack } from './stack/stack.ts';
import { stackApart } from './stack/stack-apart.ts';
import { endWith, optionsOrEnd } from './stack/typed-options.ts';
import { buildWebsiteIfChanged } from './stack/website-build.ts';

const USAGE = `Usage: npm run record [-- options]

  --scene N       only this scene, from 1 to ${scenes.length}; needs --to
  --to DIR        where the pictures go (docs/images)
  --slowness N    how many times more slowly the world goes (10)
  --quality N     quality of the animated picture, 1 to 100 (28)`;

const { values: flags } = optionsOrEnd(USAGE, {
  options: {
    /** Only this one, from 1. */
    scene: { type: 'string' },
    to: { type: 'string' },
    slowness: { type: 'string', default: '10' },
    quality: { type: 'string', default: '28' },
  },
});
if (flags.scene !== undefined && flags.to === undefined) endWith('One scene is no film: --to says where it goes.');
if (flags.scene !== undefined && scenes[Number(flags.scene) - 1] === undefined)
  endWith(`--scene is a number from 1 to ${scenes.length}, not "${flags.scene}".`);
const folder = flags.to ?? 'docs/images';
const slowness = Number(flags.slowness);
if (!(slowness >= 1)) endWith(`--slowness is how many times more slowly the world goes, not "${flags.slowness}".`);

/** The film is scaled down from it: letters and frames of the surface are as large beside the world as people have them. */
const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** Enough to know every skill, and to outlive the film. */
const EXPERIENCE = 900_000;
/** No picture is drawn that would not be filmed. */
const SETTINGS = { frameRate: 20, hasMap: true };

await buildWebsiteIfChanged();
mkdirSync(folder, { recursive: true });
// Whatever of it has begun by then ends, when a later part does not start, too.
await using begun = new AsyncDisposableStack();
const dataDir = mkdtempSync(join(tmpdir(), 'hollowmere-record-'));
begun.defer(() => rmSync(dataDir, { recursive: true, force: true }));
const stack = await stackApart(dataDir, { hasGameHook: true });
begun.defer(() => stack.stop());
await start(stack);
const browser = await chromium.launch({ executablePath: requireChromium(), args: SOFTWARE_CHROMIUM_ARGS });
begun.defer(() => browser.close());
await film(browser);
if (flags.scene === undefined) await photographPhone(browser);

/** The world alone is slowed: the website keeps no time that is seen. Guests need no provider. */
async function start(stack: Stack): Promise<void> {
  process.env[SLOWNESS_VARIABLE] = String(slowness);
  process.env.NODE_OPTIONS = `--import=${new URL('./record/slow-clock.ts', import.meta.url).href}`;
  await stack.startHost();
  delete process.env[SLOWNESS_VARIABLE];
  delete process.env.NODE_OPTIONS;
  await stack.publish();
  await stack.startWebsite();
}

async function enter(browser: Browser, options: BrowserContextOptions): Promise<Actor> {
  const context = await browser.newContext(options);
  await context.addInitScript(slowClock, slowness);
  await context.addInitScript(
    (settings) => localStorage.setItem('hollowmere.settings', settings),
    JSON.stringify(SETTINGS),
  );
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Animation.setPlaybackRate', { playbackRate: 1 / slowness });
  const actor = new Actor(page, stack, slowness);
  await actor.enter('Mage');
  return actor;
}

async function film(browser: Browser): Promise<void> {
  const actor = await enter(browser, DESK);
  await actor.grow(EXPERIENCE);
  await actor.wait(1_500);
  const film = new Film(actor.page);
  for (const [index, { name, still, play }] of scenes.entries()) {
    if (flags.scene !== undefined && Number(flags.scene) !== index + 1) continue;
    console.log(`${index + 1}. ${name}`);
    await play(actor, film);
    if (still && film.last) await keep(still, film.last);
  }
  const { file, pictures, ms } = await film.develop(Number(flags.quality));
  writeFileSync(join(folder, 'world.webp'), file);
  console.log(`${pictures} pictures, ${(ms / 1000).toFixed(1)} s, ${(file.length / 1024).toFixed(0)} KiB`);
}

async function photographPhone(browser: Browser): Promise<void> {
  const actor = await enter(browser, PHONE);
  await actor.appear(60, 62, { timeOfDay: 0.4, weather: 'clear' });
  await actor.wait(4_000);
  await keep('phone', await actor.page.screenshot());
}

/** Pixels of few colours: a palette shows them whole. */
async function keep(name: string, picture: Buffer): Promise<void> {
  await sharp(picture)
    .png({ palette: true, colours: 256, dither: 0, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
