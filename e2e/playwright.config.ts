import { defineConfig } from 'playwright/test';

// Two workers, with a stack each, are what two cores carry: most of what a browser waits for is the other side.
export default defineConfig({
  testDir: '.',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What passes at a later try is printed as flaky and fails nothing: it lets work go on, and is a fault to be found.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
