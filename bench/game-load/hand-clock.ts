// A clock for a server that only moves when it is told to.
import type { ServerOptions } from '../../host/src/index.ts';

type Clock = NonNullable<ServerOptions['clock']>;

export class HandClock implements Clock {
  #now: bigint;
  #due: { readonly time: bigint; readonly wake: () => void }[] = [];

  /** Microseconds since the Unix epoch. */
  constructor(start: bigint) {
    this.#now = start;
  }

  now(): bigint {
    return this.#now;
  }

  at(time: bigint, wake: () => void): () => void {
    const entry = { time, wake };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  /** Wakes whoever waited for a moment that has come; not those who begin to wait meanwhile. */
  advance(micros: bigint): void {
    this.#now += micros;
    const due = this.#due.filter(({ time }) => time <= this.#now);
    this.#due = this.#due.filter(({ time }) => time > this.#now);
    for (const { wake } of due) wake();
  }
}
