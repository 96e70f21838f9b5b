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

/** How far the smooth clock may be from the wall clock before it is set anew, and how often that is looked at. */
const MOST_DRIFT_MS = 5;
const CHECK_EVERY_MS = 100;

/** The wall clock in microseconds, smooth between its milliseconds. */
export class SystemClock implements Clock {
  #offset = 0;
  #nextCheck = 0;

  now(): Micros {
    const elapsed = performance.now();
    if (elapsed >= this.#nextCheck) this.#check(elapsed);
    return BigInt(Math.floor((elapsed + this.#offset) * 1000));
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

  #check(elapsed: number): void {
    const offset = Date.now() - elapsed;
    if (Math.abs(offset - this.#offset) > MOST_DRIFT_MS) this.#offset = offset;
    this.#nextCheck = elapsed + CHECK_EVERY_MS;
  }
}
