// Feeds a part of the host with broken inputs and watches it: nothing but what is foreseen may be thrown, none may take
// long, and no memory may stay.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Choices } from './random.ts';

/** What is fuzzed: makes one input and takes it in. It throws for whatever it should not have come to. */
export interface FuzzTarget {
  readonly name: string;
  run(choices: Choices): void | Promise<void>;
  /** Called now and then: empties what inputs rightly left behind. */
  tidy(): void;
  close(): void | Promise<void>;
}

export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
  /** Measuring takes full collections, which are slow in a process that has much else. */
  readonly memory: 'measured' | 'not measured';
  /** Told of every input that begins, so that somebody else can see one that does not end. */
  readonly onInput?: (index: number) => void;
}

export interface FuzzReport {
  readonly inputs: number;
  readonly seconds: number;
  /** Processor time of the slowest input. */
  readonly slowestMs: number;
  /** By how much the memory grew behind the first tenth of the inputs, after collections; 0 where it is not measured. */
  readonly keptBytes: number;
}

/** Inputs between two times of tidying up. */
const TIDY_EVERY = 500;
/** Turns of the event loop for what ends on its own. */
const SETTLING = 20;
const ROUNDS = 4;

/** @throws Error with seed and number of the first input that something is wrong with */
export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzReport> {
  const { inputs, seed, onInput } = options;
  const warm = options.memory === 'measured' ? Math.floor(inputs / 10) : inputs;
  let slowestMs = 0;
  let before = 0;
  const started = performance.now();
  for (let index = 0; index < inputs; index++) {
    if (index === warm) before = await memory(target);
    if (index % TIDY_EVERY === 0) await tidy(target);
    onInput?.(index);
    const begin = processorTime();
    try {
      const taking = target.run(new Choices(seed + index));
      if (taking !== undefined) await taking;
    } catch (cause) {
      throw new Error(`${target.name}: input ${index} of seed ${seed}`, { cause });
    }
    slowestMs = Math.max(slowestMs, processorTime() - begin);
  }
  const seconds = (performance.now() - started) / 1000;
  const keptBytes = options.memory === 'measured' ? (await memory(target)) - before : 0;
  return { inputs, seconds, slowestMs, keptBytes };
}

/** With a turn of the event loop, which a server has all the time: connections that have ended go in it. */
async function tidy(target: FuzzTarget): Promise<void> {
  target.tidy();
  await new Promise(setImmediate);
}

/** Milliseconds that this thread has worked: how long others kept the machine does not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

let collect: (() => void) | null = null;

async function memory(target: FuzzTarget): Promise<number> {
  target.tidy();
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  // Buffers go some turns after the objects that held them.
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < SETTLING; turn++) await new Promise(setImmediate);
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
