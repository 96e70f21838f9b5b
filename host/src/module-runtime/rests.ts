// Which functions rest: one that was stopped (see `call-budget.ts`) is not called for many times as long as it worked.
// What is called again and again, by clients or a schedule, must not keep everybody else waiting.

import type { DatabaseFunction } from './running-call.ts';

/** A function rests so many times as long as it worked. */
const REST = 10;

/** Why and for how long a function worked before it was stopped. */
export interface Stop {
  readonly name: string;
  readonly milliseconds: number;
  readonly reason: string;
}

/** A function of a database that brought the server's thread to its end; see `supervision/`. */
export interface ImposedRest extends DatabaseFunction {
  /** Milliseconds. */
  readonly left: number;
  /** What it did, as the rest of a sentence about it. */
  readonly reason: string;
}

interface Rest {
  readonly until: number;
  readonly reason: string;
  wasTold: boolean;
}

export class Rests {
  readonly #now: () => number;
  readonly #rests = new Map<string, Rest>();

  /** Milliseconds of a clock that only goes on; the machine's own unless set. */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  add({ name, milliseconds, reason }: Stop): void {
    this.impose(name, REST * milliseconds, reason);
  }

  /** A rest of so many milliseconds. */
  impose(name: string, left: number, reason: string): void {
    this.#rests.set(name, { until: this.#now() + left, reason, wasTold: false });
  }

  /** For how many milliseconds a function rests yet; 0 when it may be called. */
  left(name: string): number {
    const rest = this.#rests.get(name);
    if (rest === undefined) return 0;
    const left = rest.until - this.#now();
    if (left > 0) return left;
    this.#rests.delete(name);
    return 0;
  }

  /** The sentence for who calls a function that rests; null when it may be called. */
  refusal(name: string): string | null {
    if (this.#rests.size === 0) return null;
    const left = this.left(name);
    if (left === 0) return null;
    return `${name} rests for another ${Math.ceil(left / 1000)} s, for when it ran last, ${this.#rests.get(name)?.reason}`;
  }

  /** Whether nobody has told of this rest yet, which is told of then: its log would be full of it. */
  isNews(name: string): boolean {
    const rest = this.#rests.get(name);
    if (rest === undefined || rest.wasTold) return false;
    rest.wasTold = true;
    return true;
  }
}
