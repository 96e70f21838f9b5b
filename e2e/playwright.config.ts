import { defineConfig } from 'playwright/test';

// One worker: the stack is shared, and software WebGL in two browsers fills two cores. A second one, with a stack of its own,
// was tried: it saves a seventh of the whole, and tests that wait for each other's processor fail more often.
export default defineConfig({
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What passes at the second try is printed as flaky and fails nothing: it lets work go on, and is a fault to be found.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
