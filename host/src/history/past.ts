// What is left on disk of a database's past: all of it, or what follows the oldest snapshot that is still needed.
import { readLog } from '../durability/log-reader.ts';
import { listSegments } from '../durability/segment.ts';
import { listSnapshots, readSnapshotHead, type SnapshotFile } from '../durability/snapshot.ts';
import type { LogRecord } from '../engine/storage.ts';
import { HistoryError } from './history-error.ts';

export interface Past {
  /** What the records follow; null where they begin with the first transaction. */
  readonly base: SnapshotFile | null;
  records(): Iterable<LogRecord>;
}

/** @throws HistoryError where the log cannot be understood without a snapshot that is gone. */
export function openPast(directory: string): Past {
  const first = listSegments(directory)[0]?.firstOffset ?? 0;
  if (first === 0) return { base: null, records: () => readLog(directory) };
  const base = listSnapshots(directory).find(({ offset }) => offset + 1 >= first);
  if (base === undefined) throw new HistoryError(`${directory} has no snapshot for its log to follow.`);
  return { base, records: () => recordsBehind(directory, base.offset) };
}

/** The module and tables that the records of a past begin with. */
export function beginningOf({ base }: Past) {
  return base === null ? null : readSnapshotHead(base);
}

function* recordsBehind(directory: string, offset: number): Generator<LogRecord> {
  for (const record of readLog(directory)) if (record.offset > offset) yield record;
}
