// The game in a browser, as people have it, on a screen full of people that are programs: JavaScript for each frame, calls that
// draw, and whether memory grows. The browser draws by software, so that frames are few; what is measured is the page's own
// work for each, in processor time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { seededRolls } from '@hollowmere/world/rolls';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { layCluster } from '../../idp/src/testing/storage.ts';
import { requireChromium, SOFTWARE_CHROMIUM_ARGS } from '../../scripts/stack/chromium.ts';
import type { Stack } from '../../scripts/stack/stack.ts';
import { stackApart } from '../../scripts/stack/stack-apart.ts';
import { buildWebsiteIfChanged } from '../../scripts/stack/website-build.ts';
import { startCrowd } from '../game-load/crowd.ts';
import { type Body, Owner } from '../game-load/owner.ts';
import { homeIn, middleOfScreen } from '../game-load/places.ts';
import { growPopulation, targetAt } from '../game-load/population.ts';
import { median } from '../statistics.ts';
import { frameTimes } from './frame-times.ts';
import { countDraws } from './probe.ts';

/** More than are wanted on the screen: some are always on their way back to it. */
const CROWD = 180;
const IN_VIEW = 150;
const SCREEN = { width: 1280, height: 800 };
const WARM_UP_MS = 20_000;
const TRACED_MS = 20_000;
const MINUTE_MS = 60_000;

const MOST_SCRIPT_MS = 3;
const MOST_DRAWS = 20;
/** Of what it was after the first minute, in which much is filled once: less is what comes and goes. */
const MOST_GROWTH = 0.05;

/** @throws Error unless it is two minutes at least: the first fills what stays, the second is compared with it. */
export async function benchClient(minutes: number): Promise<void> {
  if (!(minutes >= 2)) throw new Error(`memory is compared between minutes: ${minutes} are too few`);
  await buildWebsiteIfChanged();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-client-'));
  const hostDir = join(dataDir, 'spacetimedb');
  // Whatever of it has begun by then ends, when a later part does not start, too.
  await using begun = new AsyncDisposableStack();
  begun.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const tokens = await growPopulation(CROWD, hostDir);
  const stack = await stackApart(dataDir, { hasGameHook: true });
  begun.defer(() => stack.stop());
  await start(stack, dataDir);
  const crowd = startCrowd('not counted');
  begun.defer(() => crowd.leave());
  const browser = await chromium.launch({ executablePath: requireChromium(), args: SOFTWARE_CHROMIUM_ARGS });
  begun.defer(() => browser.close());
  const target = targetAt(stack.addresses.spacetimedb);
  const owner = await Owner.connect(target, hostDir);
  const rolls = seededRolls(CROWD);
  const newcomers = tokens.map((token, index) => ({ token, home: homeIn('screen', rolls), seed: index + 1 }));
  const bodies = await crowd.arrive(target, newcomers);
  await Promise.all(newcomers.map(({ home }, index) => owner.settle(bodies[index] as Body, home)));
  const page = await browser.newPage({ baseURL: stack.addresses.website, viewport: SCREEN });
  await page.addInitScript(countDraws);
  await enter(page);
  await owner.place(await page.evaluate(() => window.__game?.snapshot().self?.entity ?? 0), middleOfScreen());
  owner.leave();
  await page.waitForTimeout(WARM_UP_MS);
  await measure(browser, page, minutes);
}

async function start(stack: Stack, dataDir: string): Promise<void> {
  await layCluster(join(dataDir, 'idp'));
  await Promise.all([stack.startWorld(), stack.startProvider()]);
  await stack.startWebsite();
}

async function enter(page: Page): Promise<void> {
  await page.goto('/play');
  await page.getByRole('button', { name: 'Enter the world' }).click({ timeout: 120_000 });
  await page.waitForFunction(() => window.__game?.snapshot().ready === true, undefined, { timeout: 120_000 });
}

interface Sample {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function measure(browser: Browser, page: Page, minutes: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const inView = await page.evaluate(bodiesOnScreen, { ...SCREEN, unitsPerPixel: UNITS_PER_PIXEL });
  if (inView < IN_VIEW) throw new Error(`only ${inView} bodies are on the screen, of ${IN_VIEW} that are wanted`);
  await page.evaluate(() => window.__takeDraws?.());
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const scriptBefore = await scriptSeconds(devTools);
  await page.waitForTimeout(TRACED_MS);
  const script = (await scriptSeconds(devTools)) - scriptBefore;
  const frames = frameTimes(await browser.stopTracing());
  const samples = [await sample(devTools)];
  for (let minute = 0; minute < minutes; minute++) {
    await page.waitForTimeout(MINUTE_MS);
    samples.push(await sample(devTools));
  }
  const draws = (await page.evaluate(() => window.__takeDraws?.())) ?? [];
  if (frames.length === 0 || draws.length === 0) {
    throw new Error(`nothing was measured: ${frames.length} frames, ${draws.length} drawn`);
  }
  report({ inView, frames, draws, script, samples });
}

/** Runs in the page: how many of those it knows stand within the picture. */
function bodiesOnScreen({ width, height, unitsPerPixel }: typeof SCREEN & { readonly unitsPerPixel: number }): number {
  const snapshot = window.__game?.snapshot();
  const camera = snapshot?.camera;
  if (snapshot === undefined || camera === undefined) return 0;
  const isInside = ({ x, y }: { readonly x: number; readonly y: number }) =>
    Math.abs(x / unitsPerPixel - camera.x) * camera.scale <= width / 2 &&
    Math.abs(y / unitsPerPixel - camera.y) * camera.scale <= height / 2;
  return snapshot.entities.filter(isInside).length;
}

/** After everything that can go is gone. */
async function sample(devTools: CDPSession): Promise<Sample> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  const metrics = await metricsOf(devTools);
  return { heapBytes: usedSize, nodes: metrics('Nodes'), listeners: metrics('JSEventListeners') };
}

const scriptSeconds = async (devTools: CDPSession): Promise<number> => (await metricsOf(devTools))('ScriptDuration');

async function metricsOf(devTools: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
}

interface Findings {
  readonly inView: number;
  readonly frames: readonly number[];
  readonly draws: readonly number[];
  readonly script: number;
  readonly samples: readonly Sample[];
}

function report({ inView, frames, draws, script, samples }: Findings): void {
  const [first, last] = [samples[1], samples.at(-1)] as [Sample, Sample];
  const growth = last.heapBytes / first.heapBytes - 1;
  const mebibytes = samples.map(({ heapBytes }) => (heapBytes / 2 ** 20).toFixed(1)).join(' ');
  console.log(`${inView} bodies on the screen, ${frames.length} frames in ${TRACED_MS / 1000} seconds`);
  print('JavaScript of a frame, median', `${median(frames).toFixed(2)} ms`, `under ${MOST_SCRIPT_MS} ms`);
  print('JavaScript of a frame, p95', `${quantile(frames, 0.95).toFixed(2)} ms`);
  print('all JavaScript, a second', `${((script / TRACED_MS) * 1e6).toFixed(0)} ms`);
  print('draw calls of a frame, median', `${median(draws)}`);
  print('draw calls of a frame, most', `${Math.max(...draws)}`, `under ${MOST_DRAWS}`);
  print('memory each minute', `${mebibytes} MiB`, 'no growth after the first minute');
  print('elements, listeners', `${first.nodes} to ${last.nodes}, ${first.listeners} to ${last.listeners}`);
  const isFine = median(frames) < MOST_SCRIPT_MS && Math.max(...draws) < MOST_DRAWS && growth <= MOST_GROWTH;
  if (!isFine) process.exitCode = 1;
}

const print = (name: string, value: string, aim = '') =>
  console.log(`${name.padEnd(34)}${value}${aim && `   (aim: ${aim})`}`);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
