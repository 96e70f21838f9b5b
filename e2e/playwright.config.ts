import { defineConfig } from 'playwright/test';

// Two workers, each with a stack of its own: plain pictures leave room on two cores, and the whole takes two thirds of the time
// that one worker needs.
export default defineConfig({
  testDir: '.',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What passes at the second try is printed as flaky and fails nothing: it lets work go on, and is a fault to be found.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
