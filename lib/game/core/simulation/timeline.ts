// Simulated time for tests: things happen in order, hours pass in a second, and the same seed gives the same story.

/** A seeded source of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** True time in milliseconds, and what is to happen when. A binary heap: long stories hold many entries. */
export class Timeline {
  now = 0;
  #order = 0;
  readonly #heap: Entry[] = [];

  /** Never before now; at the same moment in the order of the calls. */
  at(time: number, act: () => void): void {
    this.#heap.push({ at: Math.max(time, this.now), order: this.#order++, act });
    this.#rise(this.#heap.length - 1);
  }

  every(interval: number, act: () => void, first = this.now + interval): void {
    this.at(first, () => {
      act();
      this.every(interval, act);
    });
  }

  runUntil(time: number): void {
    for (let next = this.#heap[0]; next && next.at <= time; next = this.#heap[0]) {
      this.#takeFirst();
      this.now = next.at;
      next.act();
    }
    this.now = time;
  }

  #takeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.#swapUnlessOrdered(parent, child)) return;
      child = parent;
    }
  }

  #sink(from: number): void {
    for (let parent = from; ; ) {
      const left = parent * 2 + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const child = right < this.#heap.length && this.#isBefore(right, left) ? right : left;
      if (!this.#swapUnlessOrdered(parent, child)) return;
      parent = child;
    }
  }

  #swapUnlessOrdered(parent: number, child: number): boolean {
    if (!this.#isBefore(child, parent)) return false;
    const [a, b] = [this.#heap[parent], this.#heap[child]];
    if (a && b) [this.#heap[parent], this.#heap[child]] = [b, a];
    return true;
  }

  #isBefore(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }
}

/** One way of a connection: late by a base and some jitter, never out of order, as TCP is. */
export class Wire {
  readonly #timeline: Timeline;
  readonly #latency: () => number;
  #last = 0;

  constructor(timeline: Timeline, latency: () => number) {
    this.#timeline = timeline;
    this.#latency = latency;
  }

  send(arrive: () => void): void {
    this.#last = Math.max(this.#last, this.#timeline.now + this.#latency());
    this.#timeline.at(this.#last, arrive);
  }
}
