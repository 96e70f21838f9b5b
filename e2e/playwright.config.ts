import { defineConfig } from 'playwright/test';

// One worker: the stack is shared, and software WebGL in two browsers fills two cores. A second one, with a stack of its own,
// was tried: each test takes twice as long then, and a fifth of the whole is saved.
export default defineConfig({
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
