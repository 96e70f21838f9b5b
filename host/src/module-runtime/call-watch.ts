// Watches from outside over the calls of a thread. Most calls that take too long stop themselves; what this finds has a
// good deal more time than they have, as all the thread can be told is to end.
import { RunningCell } from './running-call.ts';

/** A call is overdue at so many times what it may take, and a second, for what takes long between two looks of its own. */
const PATIENCE = 2;
const GRACE = 1_000;
const LOOK_INTERVAL = 500;

export interface OverdueCall {
  /** The number of its function. */
  readonly id: number;
  readonly milliseconds: number;
}

interface Look {
  readonly call: number;
  readonly now: number;
  readonly processorTime: number;
}

export class CallWatch {
  readonly #cells: Int32Array;
  #last: Look | null = null;
  #worked = 0;

  /** Of the thread that writes these cells; see `RunningCell`. */
  constructor(cells: Int32Array) {
    this.#cells = cells;
  }

  /** The number of the function that runs; 0 while none does. */
  get running(): number {
    return Atomics.load(this.#cells, RunningCell.function);
  }

  /** Looks now and then, and tells of a call that is overdue. Returns what ends that. */
  start(onOverdue: (call: OverdueCall) => void): () => void {
    const looking = setInterval(() => {
      const { user, system } = process.cpuUsage();
      const overdue = this.look(performance.now(), (user + system) / 1000);
      if (overdue !== null) onOverdue(overdue);
    }, LOOK_INTERVAL);
    return () => clearInterval(looking);
  }

  /**
   * To be called now and then, with a clock that only goes on and the processor time of the whole process, both in
   * milliseconds: a thread has worked no longer than either. (To ask the thread itself for its share is no use: some
   * functions of the engine let nobody in.) Null while no call is overdue.
   */
  look(now: number, processorTime: number): OverdueCall | null {
    const id = this.running;
    const last = this.#last;
    const look = { call: Atomics.load(this.#cells, RunningCell.calls), now, processorTime };
    this.#last = id === 0 ? null : look;
    if (id === 0 || last === null || last.call !== look.call) {
      this.#worked = 0;
      return null;
    }
    this.#worked += Math.min(now - last.now, processorTime - last.processorTime);
    const limit = Atomics.load(this.#cells, RunningCell.limit);
    return this.#worked > PATIENCE * limit + GRACE ? { id, milliseconds: Math.round(this.#worked) } : null;
  }
}
