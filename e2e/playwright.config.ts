import { defineConfig } from 'playwright/test';

// Two workers, each with a stack and a browser of its own: most of a test is waiting, for pages, clocks and schedules. The
// tests of one file run one after the other.
export default defineConfig({
  testDir: '.',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
