// What is left on disk of a database's past: all of it, or what follows the oldest snapshot that is still needed; and what
// follows each later snapshot, which can be read where the log before it is damaged.
import { logFiles } from '../durability/log-files.ts';
import { readLog } from '../durability/log-reader.ts';
import { readSnapshotHead, type SnapshotFile } from '../durability/snapshot.ts';
import type { LogRecord } from '../engine/storage.ts';
import { HistoryError } from './history-error.ts';

export interface Past {
  /** What the records follow; null where they begin with the first transaction. */
  readonly base: SnapshotFile | null;
  records(): Iterable<LogRecord>;
}

/** The longest past first, then what follows each later snapshot. @throws HistoryError where no snapshot leads to the log */
export function pastsOf(directory: string): readonly Past[] {
  const { segments, snapshots } = logFiles(directory);
  const first = segments[0]?.firstOffset ?? 0;
  const bases = snapshots.filter(({ offset }) => offset + 1 >= first);
  const behind = bases.map((base): Past => ({ base, records: () => recordsBehind(directory, base.offset) }));
  if (first === 0) return [{ base: null, records: () => readLog(directory) }, ...behind];
  if (behind.length === 0) throw new HistoryError(`${directory} has no snapshot for its log to follow.`);
  return behind;
}

/** The module and tables that the records of a past begin with. */
export function beginningOf({ base }: Past) {
  return base === null ? null : readSnapshotHead(base);
}

function* recordsBehind(directory: string, offset: number): Generator<LogRecord> {
  for (const record of readLog(directory, offset)) if (record.offset > offset) yield record;
}
