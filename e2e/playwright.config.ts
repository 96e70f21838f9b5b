import { defineConfig } from 'playwright/test';

// One worker: two, with a stack each, take two thirds of the time on two cores, and players who walk by the clock come late then.
export default defineConfig({
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What passes at a later try is printed as flaky and fails nothing: it lets work go on, and is a fault to be found.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
