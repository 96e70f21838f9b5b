// Finds a Chromium for the end-to-end tests: one that is installed, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium, fetched when the machine has none. @throws Error with what to install. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('Fetching a Chromium for the end-to-end tests …');
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  if (!findChromium() && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const fetched = findChromium();
  if (fetched) return fetched;
  throw new Error('The end-to-end tests need a Chromium. Please install one, or name it in CHROMIUM_PATH.');
}

function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM_PATH, ...INSTALLED, own].find((path) => path && existsSync(path));
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
}
