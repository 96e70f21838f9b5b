// What every end-to-end test starts from: the real stack on free ports with data of its own, and people with a browser each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium } from 'playwright/test';
import { layCluster } from '../idp/src/testing/storage.ts';
import { SOFTWARE_CHROMIUM_ARGS } from '../scripts/stack/chromium.ts';
import type { Stack } from '../scripts/stack/stack.ts';
import { stackApart } from '../scripts/stack/stack-apart.ts';
import { type Arrival, Person } from './person.ts';
import { moveIn } from './resident.ts';

interface WorkerFixtures {
  readonly stack: Stack;
  readonly chromiumBrowser: Browser;
}

interface TestFixtures {
  /** Opens a browser context of its own for a new person; all are closed at the end of the test. */
  readonly someone: (name?: string, arrival?: Arrival) => Promise<Person>;
  /** As `someone`, with a username and signed in: for what is not about how one gets there. */
  readonly resident: (name?: string, arrival?: Arrival) => Promise<Person>;
}

let people = 0;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'hollowmere-e2e-'));
      const stack = await stackApart(dataDir, { hasGameHook: true, hasFurtherProvider: true });
      await Promise.all(['idp', 'further-idp'].map((folder) => layCluster(join(dataDir, folder))));
      await Promise.all([stack.startWorld(), stack.startProvider(), stack.startWebsite()]);
      await use(stack);
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  chromiumBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const executablePath = process.env.CHROMIUM_PATH;
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: SOFTWARE_CHROMIUM_ARGS,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  someone: async ({ stack, chromiumBrowser }, use) => {
    const opened: Person[] = [];
    await use(async (name, arrival) => {
      people += 1;
      const person = await Person.arrive(chromiumBrowser, stack.addresses, name ?? `walker_${people}`, arrival);
      opened.push(person);
      return person;
    });
    await Promise.all(opened.map((person) => person.leave()));
  },

  resident: async ({ stack, someone }, use) => {
    await use(async (name, arrival) => {
      const person = await someone(name, arrival);
      await moveIn(person, stack);
      return person;
    });
  },
});

export { expect } from 'playwright/test';
