// `npm test`: everything, in the order in which it fails fastest. Set-up first (a Chromium); the checks need no network.
// `npm test -- unit e2e` runs only the named steps.
import { spawn } from 'node:child_process';
import { requireChromium } from './stack/chromium.ts';
import { buildWebsiteIfChanged } from './stack/website-build.ts';

interface Step {
  readonly name: string;
  /** Node arguments, or a function for what runs in this process. */
  readonly run: readonly string[] | (() => Promise<unknown>);
}

const tsc = 'node_modules/typescript/bin/tsc';
const projects = ['tsconfig.json', 'tsconfig.tools.json', 'world', 'module', 'host', 'idp'];

const steps: readonly Step[] = [
  {
    name: 'format and lint',
    run: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      process.stdout.isTTY ? '--colors=force' : '--colors=off',
      '.',
    ],
  },
  { name: 'pictures', run: ['art/build.ts'] },
  { name: 'route types', run: ['node_modules/next/dist/bin/next', 'typegen'] },
  ...projects.map((project) => ({ name: `types of ${project}`, run: [tsc, '--noEmit', '-p', project] })),
  { name: 'boundaries', run: ['scripts/checks/boundaries.ts'] },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'generated files', run: ['scripts/generate.ts', '--check'] },
  { name: 'unit', run: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'] },
  { name: 'website build', run: buildWebsiteIfChanged },
  { name: 'e2e', run: ['node_modules/playwright/cli.js', 'test', '--config', 'e2e/playwright.config.ts'] },
];

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const selected = steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
  if (selected.some(({ name }) => name === 'e2e')) process.env.CHROMIUM_PATH = requireChromium();

  const failed: string[] = [];
  for (const step of selected) {
    const startedAt = performance.now();
    console.log(`\n▶ ${step.name}`);
    const ok = await runStep(step);
    console.log(`${ok ? '✓' : '✗'} ${step.name}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    if (!ok) failed.push(step.name);
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  console.log(`\n${selected.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

async function runStep({ run }: Step): Promise<boolean> {
  if (typeof run !== 'function') return runNode(run);
  return run().then(
    () => true,
    (error: Error) => {
      console.error(error.message);
      return false;
    },
  );
}

function runNode(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

await main();
