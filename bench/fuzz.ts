// Broken inputs by the million for everything of the host that takes in what strangers send: how many a second, the
// slowest, and what memory they left. A watch in another thread ends the run when one input does not end.
import { Worker } from 'node:worker_threads';
import { fuzz } from '../host/src/fuzzing/fuzz.ts';
import { TARGETS } from '../host/src/fuzzing/targets/all-targets.ts';

/** Milliseconds of processor time that one input may take; a collection of memory may fall into it. */
const SLOWEST = 500;
const STUCK_AFTER = 60_000;
/** What caches and pools of the runtime may take. */
const KEPT_AT_MOST = 16 * 1024 * 1024;

export interface FuzzRun {
  readonly inputs: number;
  readonly seed: number;
  /** Only targets whose name contains this. */
  readonly only: string;
}

/** @throws Error for anything that no input should bring about */
export async function benchFuzz({ inputs, seed, only }: FuzzRun): Promise<void> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const watch = new Worker(WATCH, { eval: true, workerData: { progress, stuckAfter: STUCK_AFTER, pid: process.pid } });
  watch.unref();
  for (const open of TARGETS) {
    const target = await open();
    if (target.name.includes(only)) {
      const report = await fuzz(target, {
        inputs,
        seed,
        memory: 'measured',
        onInput: (index) => Atomics.store(progress, 0, index),
      });
      const { seconds, slowestMs, keptBytes } = report;
      const rate = Math.round(inputs / seconds).toLocaleString('en-US');
      const kept = (keptBytes / 1024 / 1024).toFixed(1);
      console.log(
        `${target.name.padEnd(20)} ${inputs} inputs, ${rate.padStart(9)} a second, the slowest ${slowestMs.toFixed(0)} ms, ${kept} MiB stay`,
      );
      if (slowestMs > SLOWEST) throw new Error(`${target.name}: an input took ${slowestMs} ms`);
      if (keptBytes > KEPT_AT_MOST) throw new Error(`${target.name}: ${keptBytes} bytes stay`);
    }
    await target.close();
  }
  await watch.terminate();
}

const WATCH = `
const { workerData: { progress, stuckAfter, pid } } = require('node:worker_threads');
let last = -1;
setInterval(() => {
  const now = Atomics.load(progress, 0);
  if (now === last) {
    require('node:fs').writeSync(2, 'input ' + now + ' did not end\\n');
    process.kill(pid, 'SIGKILL');
  }
  last = now;
}, stuckAfter);
`;
