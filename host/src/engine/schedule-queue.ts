// What is due when: a binary heap of entries, each replaceable by its row. Knows nothing of tables or functions.
import type { Micros } from './interface.ts';

export interface ScheduleEntry<T> {
  readonly what: T;
  /** When it was meant to run: the grid of intervals is anchored here. */
  readonly intended: Micros;
}

interface Queued<T> extends ScheduleEntry<T> {
  readonly key: string;
  readonly order: number;
}

export class ScheduleQueue<T> {
  readonly #current = new Map<string, Queued<T>>();
  readonly #heap: Queued<T>[] = [];
  #lastOrder = 0;

  /** Queues something under a key, in place of what was queued under it before. */
  set(key: string, what: T, intended: Micros): void {
    const entry: Queued<T> = { key, what, intended, order: ++this.#lastOrder };
    this.#current.set(key, entry);
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
  }

  delete(key: string): void {
    this.#current.delete(key);
  }

  clear(): void {
    this.#current.clear();
    this.#heap.length = 0;
  }

  /** All that is queued, in no order. */
  entries(): readonly (ScheduleEntry<T> & { readonly key: string })[] {
    return [...this.#current.values()];
  }

  /** When the first is due; null when nothing is queued. */
  get next(): Micros | null {
    this.#dropReplaced();
    return this.#heap[0]?.intended ?? null;
  }

  /** Takes out the first entry that is due at `now`, by time and then by order of arrival. */
  take(now: Micros): ScheduleEntry<T> | null {
    this.#dropReplaced();
    const first = this.#heap[0];
    if (first === undefined || first.intended > now) return null;
    this.#removeFirst();
    this.#current.delete(first.key);
    return first;
  }

  #dropReplaced(): void {
    for (let first = this.#heap[0]; first && this.#current.get(first.key) !== first; first = this.#heap[0]) {
      this.#removeFirst();
    }
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const entry = heap[from] as Queued<T>;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!isBefore(entry, heap[parent] as Queued<T>)) break;
      heap[at] = heap[parent] as Queued<T>;
      at = parent;
    }
    heap[at] = entry;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const entry = heap[from] as Queued<T>;
    let at = from;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Queued<T>, heap[child] as Queued<T>)) child++;
      if (!isBefore(heap[child] as Queued<T>, entry)) break;
      heap[at] = heap[child] as Queued<T>;
      at = child;
    }
    heap[at] = entry;
  }
}

function isBefore<T>(a: Queued<T>, b: Queued<T>): boolean {
  return a.intended < b.intended || (a.intended === b.intended && a.order < b.order);
}
