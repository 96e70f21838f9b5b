// `npm test`: everything. Set-up first (a Chromium); the checks need no network. What keeps one core busy runs beside what keeps
// another one busy, and each step's output is printed whole when it ends.
// `npm test -- unit e2e` runs only the named steps.
import { spawn } from 'node:child_process';
import { requireChromium } from './stack/chromium.ts';
import { buildWebsiteIfChanged } from './stack/website-build.ts';

interface Step {
  readonly name: string;
  /** Node arguments, or a function for what runs in this process. */
  readonly run: readonly string[] | (() => Promise<unknown>);
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

/** What others read: made before anything looks at it. */
const making: readonly Step[] = [
  { name: 'pictures', run: ['art/build.ts'] },
  { name: 'route types', run: ['node_modules/next/dist/bin/next', 'typegen'] },
];

/** In the order in which they fail fastest. */
const checks: readonly Step[] = [
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
  ...projects.map((project) => ({ name: `types of ${project}`, run: [tsc, '--noEmit', '-p', project] })),
  { name: 'boundaries', run: ['scripts/checks/boundaries.ts'] },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'generated files', run: ['scripts/generate.ts', '--check'] },
  { name: 'website build', run: buildWebsiteIfChanged },
];

const unit: readonly Step[] = [{ name: 'unit', run: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'] }];

const endToEnd: readonly Step[] = [
  { name: 'e2e', run: ['node_modules/playwright/cli.js', 'test', '--config', 'e2e/playwright.config.ts'] },
];

/** Stages follow each other; the lanes of a stage run side by side, the steps of a lane one after the other. */
const stages: readonly (readonly (readonly Step[])[])[] = [[making], [unit, checks], [endToEnd]];

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const isSelected = ({ name }: Step) => chosen.length === 0 || chosen.includes(name);
  if (endToEnd.some(isSelected)) process.env.CHROMIUM_PATH = requireChromium();

  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    const lanes = stage.map((lane) => lane.filter(isSelected)).filter((lane) => lane.length > 0);
    // Alone, a step is followed as it goes.
    const output = lanes.length > 1 ? 'whole' : 'live';
    outcomes.push(...(await Promise.all(lanes.map((lane) => runLane(lane, output)))).flat());
  }
  const failed = outcomes.filter(({ isGood }) => !isGood).map(({ name }) => name);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

async function runLane(lane: readonly Step[], output: 'live' | 'whole'): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of lane) outcomes.push(await runStep(step, output));
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
