// `npm test`: everything. Set-up first (a Chromium); the checks need no network. What keeps one core busy runs beside what keeps
// another one busy, and each step's output is printed whole when it ends.
// `npm test -- unit e2e` runs only the named steps.
import { spawn } from 'node:child_process';
import { requireChromium } from './stack/chromium.ts';
import { optionsOrEnd } from './stack/typed-options.ts';
import { buildWebsiteIfChanged } from './stack/website-build.ts';

interface Step {
  readonly name: string;
  /** Node arguments, or a function for what runs in this process. */
  readonly run: readonly string[] | (() => Promise<unknown>);
  /** Names of the steps that have to end before. */
  readonly needs?: readonly string[];
}

/** How a step ended, and what it printed where nobody followed it. */
interface Ending {
  readonly isGood: boolean;
  readonly text: string;
}

interface Outcome {
  readonly name: string;
  readonly isGood: boolean;
}

const tsc = 'node_modules/typescript/bin/tsc';
const projects = ['tsconfig.json', 'tsconfig.tools.json', 'world', 'module', 'host', 'idp'];

const WEBSITE_BUILD = 'website build';

/** In this order they start, as soon as a place is free and what they need has ended. */
const steps: readonly Step[] = [
  { name: 'pictures', run: ['art/build.ts'] },
  { name: 'unit', run: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'], needs: ['pictures'] },
  { name: 'route types', run: ['node_modules/next/dist/bin/next', 'typegen'] },
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
  ...projects.map((project) => ({
    name: `types of ${project}`,
    run: [tsc, '--noEmit', '-p', project],
    needs: ['route types'],
  })),
  { name: 'boundaries', run: ['scripts/checks/boundaries.ts'], needs: ['route types'] },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'], needs: ['route types'] },
  { name: 'generated files', run: ['scripts/generate.ts', '--check'] },
  { name: WEBSITE_BUILD, run: buildWebsiteIfChanged, needs: ['pictures', 'route types'] },
];

/** Fills the machine by itself, and looks at what the others made and found good. */
const endToEnd: Step = {
  name: 'e2e',
  run: ['node_modules/playwright/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
};

/** How many steps run side by side: two cores are what this is meant for. */
const PLACES = 2;

const NAMES = [...steps, endToEnd].map(({ name }) => name);

const USAGE = `Usage: npm test [-- "STEP" …]     everything, or only the named steps

  steps: ${NAMES.join(', ')}`;

async function main(): Promise<void> {
  const { positionals: chosen } = optionsOrEnd(USAGE, { allowPositionals: true, options: {} });
  const unknown = chosen.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.map((name) => `"${name}"`).join(', ')}.\n\n${USAGE}`);
    process.exit(1);
  }
  const isSelected = ({ name }: Step) => chosen.length === 0 || chosen.includes(name);
  if (isSelected(endToEnd)) process.env.CHROMIUM_PATH = requireChromium();

  const outcomes = await runAll(steps.filter(isSelected));
  if (isSelected(endToEnd)) {
    // A build of before would say nothing about what is here.
    const isBuilt = !outcomes.some(({ name, isGood }) => name === WEBSITE_BUILD && !isGood);
    outcomes.push(isBuilt ? await runStep(endToEnd, 'live') : { name: `${endToEnd.name} (not run)`, isGood: false });
  }

  const failed = outcomes.filter(({ isGood }) => !isGood).map(({ name }) => name);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Runs `selected`, side by side where nothing has to wait; what is not selected is waited for by nobody. */
async function runAll(selected: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...selected];
  const running = new Map<string, Promise<void>>();
  const outcomes: Outcome[] = [];
  const isOpen = (name: string) => running.has(name) || waiting.some((step) => step.name === name);
  // Alone, a step is followed as it goes.
  const output = selected.length > 1 ? 'whole' : 'live';
  while (waiting.length + running.size > 0) {
    const next = waiting.find(({ needs = [] }) => !needs.some(isOpen));
    if (next === undefined || running.size === PLACES) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const run = runStep(next, output).then((outcome) => {
      outcomes.push(outcome);
      running.delete(next.name);
    });
    running.set(next.name, run);
  }
  return outcomes;
}

async function runStep({ name, run }: Step, output: 'live' | 'whole'): Promise<Outcome> {
  const startedAt = performance.now();
  if (output === 'live') console.log(`\n▶ ${name}`);
  const { isGood, text } = typeof run === 'function' ? await runHere(run) : await runNode(run, output);
  if (output === 'whole') console.log(`\n▶ ${name}`);
  if (text) process.stdout.write(text);
  console.log(`${isGood ? '✓' : '✗'} ${name}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return { name, isGood };
}

function runHere(run: () => Promise<unknown>): Promise<Ending> {
  return run().then(
    () => ({ isGood: true, text: '' }),
    (error: Error) => ({ isGood: false, text: `${error.message}\n` }),
  );
}

function runNode(args: readonly string[], output: 'live' | 'whole'): Promise<Ending> {
  const child = spawn(process.execPath, args, {
    stdio: output === 'live' ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ isGood: false, text: `${error.message}\n` }));
    child.once('close', (code) => resolve({ isGood: code === 0, text }));
  });
}

await main();
