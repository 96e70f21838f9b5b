// `npm run bench [start-up|in-process|calls|transfers|fan-out|interest|recovery|memory|website|game-load|client|balance|crowd|fuzz …]`:
// every figure beside a baseline measured in the same run, as machines are noisy. `--bots`, `--square`, `--profile` and `--tables`
// are those of game-load; `--postgres URL` gives transfers a third baseline; `--inputs`, `--seed` and `--only` are those of fuzz.
import { endWith, optionsOrEnd } from '../scripts/stack/typed-options.ts';
import { benchBalance } from './balance/balance.ts';
import { benchCalls } from './calls.ts';
import { benchCrowd } from './crowd.ts';
import { benchFanOut } from './fan-out.ts';
import { benchFuzz } from './fuzz.ts';
import type { GameLoadOptions } from './game-load/game-load.ts';
import { benchInProcess } from './in-process.ts';
import { benchInterest } from './interest.ts';
import { benchMemory } from './memory.ts';
import { benchRecovery } from './recovery.ts';
import { benchStartUp } from './start-up.ts';
import { benchTransfers } from './transfers.ts';
import { benchWebsite } from './website/website.ts';

const USAGE = `Usage: npm run bench -- [benchmark …] [options]     (all of them when none is named)

  benchmarks: start-up in-process calls transfers fan-out interest recovery memory website game-load client balance crowd fuzz

  game-load: --bots N,N,…     how many play at once (100,250,500,1000)
             --square N       how many stand on one square (200)
             --profile DIR    writes processor profiles there
             --tables         counts the traffic of each table
  transfers: --postgres URL   a third baseline
  client:    --minutes N      how long it plays (2)
  fuzz:      --inputs N       broken inputs for each target (20000)
             --seed N         the same inputs once more (1)
             --only NAME      one target alone`;

const { values: flags, positionals: chosen } = optionsOrEnd(USAGE, {
  allowPositionals: true,
  options: {
    bots: { type: 'string', default: '100,250,500,1000' },
    square: { type: 'string', default: '200' },
    profile: { type: 'string' },
    postgres: { type: 'string' },
    tables: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '2' },
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});

/** Ends the process unless it is a list of whole numbers. */
function wholeNumbers(text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return numbers;
  return endWith(`"${text}" is no whole number, nor a list of them.`);
}

const gameLoad: GameLoadOptions = {
  bots: wholeNumbers(flags.bots).filter((count) => count > 0),
  square: wholeNumbers(flags.square)[0] ?? 0,
  profileDir: flags.profile,
  tables: flags.tables ? 'counted' : 'not counted',
};

/** Loaded here: the generated bindings need a hook before Node can resolve them. */
async function benchGameLoad(): Promise<void> {
  await import('../scripts/resolve-bindings.ts');
  const { benchGameLoad: bench } = await import('./game-load/game-load.ts');
  await bench(gameLoad);
}

/** As above: its crowd needs the bindings, too. */
async function benchClient(): Promise<void> {
  await import('../scripts/resolve-bindings.ts');
  const { benchClient: bench } = await import('./client/client.ts');
  await bench(wholeNumbers(flags.minutes)[0] ?? 2);
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'start-up': benchStartUp,
  'in-process': benchInProcess,
  calls: benchCalls,
  transfers: () => benchTransfers(flags.postgres),
  'fan-out': async () => {
    for (const subscribers of [200, 1_000]) await benchFanOut(subscribers);
  },
  interest: benchInterest,
  recovery: benchRecovery,
  memory: benchMemory,
  website: benchWebsite,
  'game-load': benchGameLoad,
  client: benchClient,
  balance: benchBalance,
  crowd: benchCrowd,
  fuzz: () =>
    benchFuzz({
      inputs: wholeNumbers(flags.inputs)[0] ?? 0,
      seed: wholeNumbers(flags.seed)[0] ?? 0,
      only: flags.only,
    }),
};

const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) await run();
}
