// Finds a Chromium for tests, benchmarks and films, and says how it is started. The shell without windows comes first: it is the same engine, and takes half the time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Arguments for a machine without a graphics card: software WebGL for the game alone, as pages are put together without it in a
 * quarter of the time; and none of the requests that Chromium makes to its makers at start.
 */
export const SOFTWARE_CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium, fetched when the machine has none. @throws Error with what to install. */
export function requireChromium(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (!existsSync(SHELL) && mayInstall()) installShell();
  const found = findChromium() ?? fetchChromium();
  if (found) return found;
  throw new Error('The end-to-end tests need a Chromium. Please install one, or name it in CHROMIUM_PATH.');
}

function findChromium(): string | undefined {
  return [SHELL, ...WHOLE, chromium.executablePath()].find((path) => existsSync(path));
}

/** A machine of Debian's kind that is ours alone: a container, mostly. Nobody else's is changed without a word. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Lists of packages are fetched only where those at hand do not lead to one; a closed network is soon given up. */
function installShell(): void {
  console.log('Installing a Chromium for the end-to-end tests …');
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15'];
  const install = () => run('apt-get', ['install', '-y', '-qq', ...patience, 'chromium-headless-shell']);
  if (install()) return;
  run('apt-get', ['update', '-qq', ...patience]);
  install();
}

/** Playwright's own. */
function fetchChromium(): string | undefined {
  console.log('Fetching a Chromium for the end-to-end tests …');
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  return findChromium();
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
}
