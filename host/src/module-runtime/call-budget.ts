// What one call of a module may use up. Nothing can interrupt a function that runs, so the module looks at its watch
// itself: `loop-checks.ts` puts a look into every loop of its code, and here is what that looks at. A call that has worked
// too long or claimed too much memory is stopped by an error, and fails even where the module catches that.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface CallLimits {
  /** Milliseconds of processor time: waiting does not count, nor how long others kept the machine. */
  readonly milliseconds: number;
  /** Bytes by which memory may grow. */
  readonly bytes: number;
}

/** The reference has no limit of time; a call that works for seconds keeps everybody else waiting as long. */
export const DEFAULT_CALL_MILLISECONDS = 10_000;

export function defaultCallLimits(milliseconds = DEFAULT_CALL_MILLISECONDS): CallLimits {
  return { milliseconds, bytes: getHeapStatistics().heap_size_limit / 4 };
}

/** Turns of loops between two looks, for a call that has just begun, and at most. */
const FIRST = 1_000;
const MOST = 100_000;
/** Milliseconds between two looks that are wanted. */
const RHYTHM = 5;

/** What the loops of a module hold: it counts their turns down and calls when none is left. */
export interface Turns {
  left: number;
  readonly out: () => void;
}

export class CallBudget {
  readonly turns: Turns;
  readonly #limits: CallLimits;
  readonly #fail: (message: string) => never;
  #isNew = true;
  #interval = FIRST;
  #began = 0;
  #looked = 0;
  #bytesAtFirst = 0;
  #exhausted: string | null = null;

  /** `fail` throws an error of the module's own realm. */
  constructor(limits: CallLimits, fail: (message: string) => never) {
    this.#limits = limits;
    this.#fail = fail;
    this.turns = { left: FIRST, out: () => this.#look() };
  }

  begin(): void {
    this.#isNew = true;
    this.#exhausted = null;
    this.turns.left = FIRST;
  }

  /** To be called behind a call that returned. Throws where it was stopped and went on all the same. */
  end(): void {
    if (this.#exhausted !== null) this.#fail(this.#exhausted);
  }

  #look(): void {
    const now = processorTime();
    if (this.#isNew) this.#remember(now);
    else this.#adapt(now - this.#looked);
    this.#exhausted ??= this.#excess(now);
    this.#looked = now;
    // Who was stopped is stopped again in the next turn of any loop.
    this.turns.left = this.#exhausted === null ? this.#interval : 0;
    if (this.#exhausted !== null) this.#fail(this.#exhausted);
  }

  #remember(now: number): void {
    this.#isNew = false;
    this.#interval = FIRST;
    this.#began = now;
    this.#bytesAtFirst = claimedBytes();
  }

  #adapt(elapsed: number): void {
    if (elapsed > 2 * RHYTHM) this.#interval = Math.max(1, this.#interval >> 2);
    else if (elapsed < RHYTHM) this.#interval = Math.min(MOST, this.#interval * 2);
  }

  #excess(now: number): string | null {
    const { milliseconds, bytes } = this.#limits;
    if (now - this.#began > milliseconds) {
      return `the call was stopped: it has worked for more than ${milliseconds} ms, which is what one call may take`;
    }
    if (claimedBytes() - this.#bytesAtFirst <= bytes) return null;
    // Much of that may be rubbish.
    collect();
    if (claimedBytes() - this.#bytesAtFirst <= bytes) return null;
    const mebibytes = Math.round(bytes / 1024 / 1024);
    return `the call was stopped: it has claimed more than ${mebibytes} MiB of memory, which is what one call may take`;
  }
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function claimedBytes(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

let collectGarbage: (() => void) | null = null;

function collect(): void {
  if (collectGarbage === null) {
    setFlagsFromString('--expose-gc');
    collectGarbage = runInNewContext('gc') as () => void;
  }
  collectGarbage();
}
