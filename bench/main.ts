// `npm run bench [start-up|in-process|calls|fan-out|website|balance|crowd …]`: every figure beside a baseline measured in the same run, as machines are noisy.
import { benchBalance } from './balance/balance.ts';
import { benchCalls } from './calls.ts';
import { benchCrowd } from './crowd.ts';
import { benchFanOut } from './fan-out.ts';
import { benchInProcess } from './in-process.ts';
import { benchStartUp } from './start-up.ts';
import { benchWebsite } from './website/website.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'start-up': benchStartUp,
  'in-process': benchInProcess,
  calls: benchCalls,
  'fan-out': () => benchFanOut(200),
  website: benchWebsite,
  balance: benchBalance,
  crowd: benchCrowd,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) await run();
}
