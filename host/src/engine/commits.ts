// The line of commits of one database: numbers them, hands them to storage, and tells everybody who listens, in order.

import { StorageFailed } from './engine-errors.ts';
import type { Commit, CommitListener, Micros } from './interface.ts';
import { commitRecord, type LogRecord, type Storage } from './storage.ts';

export class Commits {
  readonly #storage: Storage | null;
  readonly #onListenerError: (error: unknown) => void;
  #listeners: readonly CommitListener[] = [];
  #nextOffset: number;
  #lastTimestamp: Micros | null;

  constructor(storage: Storage | null, onListenerError: (error: unknown) => void) {
    this.#storage = storage;
    this.#onListenerError = onListenerError;
    this.#nextOffset = storage?.recovered?.nextOffset ?? 0;
    this.#lastTimestamp = storage?.recovered?.timestamp ?? null;
  }

  /** The offset that the next durable commit gets. */
  get nextOffset(): number {
    return this.#nextOffset;
  }

  /** When the last durable commit was. */
  get lastTimestamp(): Micros | null {
    return this.#lastTimestamp;
  }

  /** Writes a commit down, if anything durable changed. Throws `StorageFailed`: then it must be rolled back. */
  keep(commit: Commit): void {
    if (commit.offset === null) return;
    const record = this.#storage === null ? null : commitRecord(commit);
    if (record !== null) this.keepRecord(record);
    else this.#nextOffset++;
  }

  keepRecord(record: LogRecord): void {
    try {
      this.#storage?.append(record);
    } catch (cause) {
      throw new StorageFailed('the transaction could not be written down', { cause });
    }
    this.#nextOffset = record.offset + 1;
    this.#lastTimestamp = record.timestamp;
  }

  /** Tells listeners about a commit that is final; one that throws takes nothing from the others. */
  announce(commit: Commit): void {
    for (const listener of this.#listeners) {
      try {
        listener(commit);
      } catch (error) {
        this.#onListenerError(error);
      }
    }
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }
}
