// The website as visitors meet it, in a production build: how soon the first byte comes, and what Lighthouse says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOARDS } from '@hollowmere/world/hiscores';
import { chromium } from 'playwright';
import { requireChromium } from '../../scripts/stack/chromium.ts';
import { freePort } from '../../scripts/stack/port.ts';
import type { Stack } from '../../scripts/stack/stack.ts';
import { stackApart } from '../../scripts/stack/stack-apart.ts';
import { buildWebsiteIfChanged } from '../../scripts/stack/website-build.ts';
import { line, median } from '../statistics.ts';
import { audit, CATEGORIES, type Device } from './audit.ts';
import { firstByteMs } from './first-byte.ts';
import { settle } from './inhabitant.ts';

const ROUNDS = 25;
const LOWEST_SCORE = 95;
const DEVICES: readonly Device[] = ['phone', 'desktop'];

export async function benchWebsite(): Promise<void> {
  await buildWebsiteIfChanged();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-website-'));
  const stack = await startStack(dataDir);
  const debuggingPort = await freePort('127.0.0.1');
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    const { website } = stack.addresses;
    const name = await settle(browser, website);
    await measureFirstBytes(website, name);
    await auditPages(website, ['/', '/hiscores', `/players/${name}`], debuggingPort);
  } finally {
    await browser.close();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startStack(dataDir: string): Promise<Stack> {
  const stack = await stackApart(dataDir);
  await Promise.all([stack.startWorld(), stack.startProvider()]);
  await stack.startWebsite();
  return stack;
}

/** Cold: nobody has asked for this board before. Warm: it lies in the data cache. In turns with a page that reads nothing of its own. */
async function measureFirstBytes(website: string, name: string): Promise<void> {
  const textPage = () => firstByteMs(`${website}/terms`);
  const [first, ...others] = BOARDS.map(({ board }) => `/hiscores/${board}`);
  if (first === undefined) throw new Error('there is no board to measure');
  // What is compiled at the first visit is no part of any figure.
  for (const path of ['/terms', '/', first, '/players/nobody'])
    for (let n = 0; n < 5; n++) await firstByteMs(website + path);
  const against = 'a page of text';
  const print = (what: string, samples: readonly number[], baselines: readonly number[]) =>
    console.log(
      line({ name: `first byte, ${what}`, value: median(samples), baseline: median(baselines), unit: 'ms', against }),
    );

  const cold: number[] = [];
  const besideCold: number[] = [];
  for (const path of others) {
    cold.push(await firstByteMs(website + path));
    besideCold.push(await textPage());
  }
  print('a board, cold', cold, besideCold);
  const pages = [
    ['a board, warm', first],
    ['the front page, warm', '/'],
    ['a profile, warm', `/players/${name}`],
    ['a player nobody has, always cold', '/players/nobody'],
  ] as const;
  for (const [what, path] of pages) {
    const samples: number[] = [];
    const baselines: number[] = [];
    await firstByteMs(website + path);
    for (let round = 0; round < ROUNDS; round++) {
      samples.push(await firstByteMs(website + path));
      baselines.push(await textPage());
    }
    print(what, samples, baselines);
  }
}

async function auditPages(website: string, paths: readonly string[], debuggingPort: number): Promise<void> {
  for (const path of paths) {
    for (const device of DEVICES) {
      const scores = await audit(website + path, device, debuggingPort);
      const words = CATEGORIES.map((category) => `${category} ${scores[category]}`).join(', ');
      console.log(`${`Lighthouse, ${path}, ${device}`.padEnd(44)} ${words}`);
      if (CATEGORIES.some((category) => scores[category] < LOWEST_SCORE)) process.exitCode = 1;
    }
  }
}
