// Storage that a test holds the reins of: nothing is durable until the test says so.
import type { LogRecord, Storage } from '../../engine/storage.ts';

export class ManualStorage implements Storage {
  readonly recovered = null;
  durableOffset = -1;
  appended = -1;
  readonly #listeners = new Set<(offset: number) => void>();
  #waiting: { readonly offset: number; readonly resolve: () => void }[] = [];

  append({ offset }: LogRecord): void {
    this.appended = offset;
  }

  /** Makes everything up to this offset durable. */
  sync(offset = this.appended): void {
    this.durableOffset = offset;
    for (const listener of this.#listeners) listener(offset);
    for (const { resolve } of this.#waiting.filter((waiter) => waiter.offset <= offset)) resolve();
    this.#waiting = this.#waiting.filter((waiter) => waiter.offset > offset);
  }

  onDurable(listener: (offset: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  whenDurable(offset: number): Promise<void> {
    if (offset <= this.durableOffset) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ offset, resolve }));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
