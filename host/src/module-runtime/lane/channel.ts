// A line between two threads on which either side may block until the other speaks: messages go through a port, and a
// counter in shared memory wakes whoever sleeps.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Which of the two counters an end listens on. */
export type End = 'host' | 'worker';
const SLOTS: Readonly<Record<End, number>> = { host: 0, worker: 1 };

export function newCounters(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
}

export class Channel<Incoming, Outgoing> {
  readonly port: MessagePort;
  readonly #counters: Int32Array;
  readonly #own: number;
  readonly #other: number;

  constructor(port: MessagePort, counters: SharedArrayBuffer, end: End) {
    this.port = port;
    this.#counters = new Int32Array(counters);
    this.#own = SLOTS[end];
    this.#other = SLOTS[end === 'host' ? 'worker' : 'host'];
  }

  send(message: Outgoing): void {
    this.port.postMessage(message);
    Atomics.add(this.#counters, this.#other, 1);
    Atomics.notify(this.#counters, this.#other);
  }

  /** Blocks this thread until the other side says something; undefined when that takes longer than so many milliseconds. */
  receive(milliseconds = Number.POSITIVE_INFINITY): Incoming | undefined {
    const deadline = performance.now() + milliseconds;
    for (;;) {
      const seen = Atomics.load(this.#counters, this.#own);
      const received: { readonly message: Incoming } | undefined = receiveMessageOnPort(this.port);
      if (received !== undefined) return received.message;
      const left = deadline - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.#counters, this.#own, seen, left);
    }
  }
}
