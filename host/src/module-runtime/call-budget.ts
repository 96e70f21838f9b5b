// What one call of a module may use up. Nothing can interrupt a function that runs, so the module looks at its watch
// itself: `loop-checks.ts` puts a look into every loop of its code and `recursion-checks.ts` into every function that can
// come to call itself, and here is what that looks at. A call that has worked too long or claimed too much memory is
// stopped by an error, and fails even where the module catches that. Its function then rests (see `rests.ts`).
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Rests, type Stop } from './rests.ts';

export interface CallLimits {
  /** Milliseconds of processor time: waiting does not count, nor how long others kept the machine. */
  readonly milliseconds: number;
  /** The same for what happens once: loading a module, and its `init`. */
  readonly millisecondsAtFirst: number;
  /** Bytes by which memory may grow. */
  readonly bytes: number;
}

/** The reference has no limit of time; a call that works for seconds keeps everybody else waiting as long. */
export const DEFAULT_CALL_MILLISECONDS = 2_000;
/** What happens once may take so many times as long. */
const ONCE = 5;

export function defaultCallLimits(milliseconds = DEFAULT_CALL_MILLISECONDS): CallLimits {
  return {
    milliseconds,
    millisecondsAtFirst: ONCE * milliseconds,
    bytes: getHeapStatistics().heap_size_limit / 4,
  };
}

/**
 * A look takes microseconds, as long as many a call. So what counts turns only glances at a clock: in a call that has just
 * begun after a few turns, then after twice as many each time, but never after so many that they could use up all memory.
 */
const FIRST = 16;
const MOST = 128;
/** Milliseconds until a call that has just begun is looked at, and between two looks; or so many glances. */
const A_WHILE = 1;
const RHYTHM = 5;
const GLANCES = 1_024;

/** What the loops of a module hold: it counts their turns down and calls when none is left. */
export interface Turns {
  left: number;
  readonly out: () => void;
  /** To be called where something large is made: the next turn looks, however few there were. */
  readonly weigh: () => void;
}

/** How often a call happens: again and again, or once in the life of a module. */
export type Occasion = 'again' | 'first';

export interface CallBudgetOptions {
  readonly limits: CallLimits;
  /** Throws an error of the module's own realm. */
  readonly fail: (message: string) => never;
  /** Milliseconds of a clock that only goes on; the machine's own unless set. */
  readonly now?: () => number;
}

export class CallBudget {
  readonly turns: Turns;
  readonly rests: Rests;
  readonly #limits: CallLimits;
  readonly #fail: (message: string) => never;
  #function = '';
  #stop: Stop | null = null;
  readonly #repeated = new WeakSet<object>();
  #milliseconds: number;
  /** Whether nothing was looked at yet. */
  #isNew = true;
  #hasWeight = false;
  /** What the clock showed at the last look, or at the first glance. */
  #lookedAt: number | null = null;
  #glances = 0;
  #interval = FIRST;
  #began = 0;
  #bytesAtFirst = 0;
  #exhausted: string | null = null;

  constructor({ limits, fail, now }: CallBudgetOptions) {
    this.rests = new Rests(now);
    this.#limits = limits;
    this.#milliseconds = limits.millisecondsAtFirst;
    this.#fail = fail;
    this.turns = { left: FIRST, out: () => this.#look(), weigh: () => this.#weigh() };
  }

  /** How the last call was stopped, if it was. */
  get stop(): Stop | null {
    return this.#stop;
  }

  /** Milliseconds of processor time that the running call may take. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** To be called before a function of the module is. Throws where it was stopped and still rests. */
  begin(name: string, occasion: Occasion = 'again'): void {
    this.#stop = null;
    const refusal = this.rests.refusal(name);
    if (refusal !== null) this.#refuse(name, refusal);
    this.#function = name;
    this.#milliseconds = occasion === 'first' ? this.#limits.millisecondsAtFirst : this.#limits.milliseconds;
    this.#isNew = true;
    this.#hasWeight = false;
    this.#lookedAt = null;
    this.#glances = 0;
    this.#interval = FIRST;
    this.#exhausted = null;
    this.turns.left = FIRST;
  }

  /** To be called behind a call that returned. Throws where it was stopped and went on all the same. */
  end(): void {
    if (this.#exhausted !== null) this.#fail(this.#exhausted);
  }

  /** Whether this was thrown for a rest that somebody has been told of before. */
  isRepeated(thrown: unknown): boolean {
    return typeof thrown === 'object' && thrown !== null && this.#repeated.has(thrown);
  }

  #refuse(name: string, sentence: string): never {
    try {
      return this.#fail(sentence);
    } catch (refusal) {
      if (!this.rests.isNews(name)) this.#repeated.add(refusal as object);
      throw refusal;
    }
  }

  #weigh(): void {
    this.#hasWeight = true;
    this.turns.left = 0;
  }

  #look(): void {
    if (this.#isEarly() && !this.#hasWeight) {
      this.turns.left = this.#interval;
      return;
    }
    this.#hasWeight = false;
    const now = processorTime();
    if (this.#isNew) this.#remember(now, claimedBytes());
    if (this.#exhausted === null) this.#exhausted = this.#excess(now);
    // Who was stopped is stopped again in the next turn of any loop.
    this.turns.left = this.#exhausted === null ? this.#interval : 0;
    if (this.#exhausted !== null) this.#fail(this.#exhausted);
  }

  /** By the clock on the wall: it is the quickest to read. */
  #isEarly(): boolean {
    const now = performance.now();
    this.#lookedAt ??= now;
    const elapsed = now - this.#lookedAt;
    this.#glances++;
    if (elapsed < (this.#isNew ? A_WHILE : RHYTHM) && this.#glances < GLANCES && this.#exhausted === null) {
      this.#interval = Math.min(MOST, this.#interval * 2);
      return true;
    }
    if (elapsed > 2 * RHYTHM) this.#interval = Math.max(1, this.#interval >> 2);
    this.#lookedAt = now;
    this.#glances = 0;
    return false;
  }

  /** Calls nobody: where the stack ends in the middle of a look, nothing must be half remembered. */
  #remember(now: number, bytes: number): void {
    this.#began = now;
    this.#bytesAtFirst = bytes;
    this.#isNew = false;
  }

  #excess(now: number): string | null {
    const reason = this.#tooMuch(now);
    if (reason === null) return null;
    this.#stop = { name: this.#function, milliseconds: now - this.#began, reason };
    this.rests.add(this.#stop);
    return reason;
  }

  #tooMuch(now: number): string | null {
    const { bytes } = this.#limits;
    if (now - this.#began > this.#milliseconds) {
      return `the call was stopped: it has worked for more than ${this.#milliseconds} ms, which is what one call may take`;
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
