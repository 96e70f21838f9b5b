// Storage that outlives a database but not the process: what a restart finds in tests, through the real recovery.
import { Recovery } from '../durability/recovery.ts';
import type { LogRecord, RecoveredState, Storage } from '../engine/storage.ts';

export class MemoryStorage implements Storage {
  readonly records: LogRecord[];
  #recovered: RecoveredState | null;

  private constructor(records: readonly LogRecord[]) {
    const recovery = new Recovery();
    for (const record of records) recovery.apply(record);
    this.records = [...records];
    this.#recovered = recovery.state();
  }

  static empty(): MemoryStorage {
    return new MemoryStorage([]);
  }

  /** What the next run of the process would find. */
  reopen(): MemoryStorage {
    return new MemoryStorage(this.records);
  }

  get recovered(): RecoveredState | null {
    return this.#recovered;
  }

  get durableOffset(): number {
    return this.records.length - 1;
  }

  append(record: LogRecord): void {
    this.#recovered = null;
    this.records.push(record);
  }

  onDurable(): () => void {
    return () => {};
  }

  whenDurable(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
