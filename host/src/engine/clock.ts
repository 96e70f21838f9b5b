// Time as the engine sees it: what time it is, and to be woken. Injected, so that tests can move it by hand.
import type { Micros } from './interface.ts';

export interface Clock {
  now(): Micros;
  /** Calls back once, at `time` or soon after; never before this function returns. Returns the cancellation. */
  at(time: Micros, wake: () => void): () => void;
}

/** The later of two moments. */
export function laterOf(a: Micros, b: Micros): Micros {
  return a > b ? a : b;
}

/** The longest delay of a timer in Node; what is further away is set again when it runs out. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** How far the smooth clock may be from the wall clock before it is set anew. */
const MOST_DRIFT_MS = 5;

/** The wall clock in microseconds, smooth between its milliseconds. */
export class SystemClock implements Clock {
  #offset = Date.now() - performance.now();

  now(): Micros {
    const wall = Date.now();
    const smooth = performance.now() + this.#offset;
    if (Math.abs(smooth - wall) <= MOST_DRIFT_MS) return BigInt(Math.floor(smooth * 1000));
    this.#offset = wall - performance.now();
    return BigInt(wall) * 1000n;
  }

  at(time: Micros, wake: () => void): () => void {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const delay = Math.ceil(Number(time - this.now()) / 1000);
      if (delay > LONGEST_DELAY_MS) timer = setTimeout(arm, LONGEST_DELAY_MS);
      else timer = setTimeout(wake, Math.max(0, delay));
    };
    arm();
    return () => clearTimeout(timer);
  }
}
