// The records of a log as they stand on disk, for those who look back. Nothing is changed, and a server may write on
// meanwhile: what it has not finished writing is left out.
import type { LogRecord } from '../engine/storage.ts';
import { LogError, understanding } from './log-error.ts';
import { logFiles } from './log-files.ts';
import { readRecords } from './record.ts';
import type { Segment } from './segment.ts';
import { framesOf } from './segment-reader.ts';

/**
 * All records, oldest first; of what is wanted from behind an offset only, without the segments that end before it.
 * @throws LogError for a damaged log, and one of which a segment is gone or whose end is not known.
 */
export function* readLog(directory: string, behind = -1): Generator<LogRecord> {
  const { segments, endUnknown } = logFiles(directory);
  let next: number | null = null;
  for (const [index, segment] of segments.entries()) {
    const following = segments[index + 1];
    if (following !== undefined && following.firstOffset <= behind + 1) continue;
    if (next !== null && segment.firstOffset > next) throw missing(segment, next);
    for (const record of recordsOf(segment, following === undefined)) {
      next = record.offset + 1;
      yield record;
    }
  }
  if (endUnknown !== null) throw endUnknown;
}

function missing({ path, firstOffset }: Segment, next: number): LogError {
  return new LogError(
    `${path} begins with transaction ${firstOffset}, and what lies between it and ${next - 1} is gone`,
  );
}

/** The records of one segment. @throws LogError for a damaged one. */
export function* recordsOf(segment: Segment, isLast: boolean): Generator<LogRecord> {
  for (const payload of framesOf(segment, isLast)) {
    yield* understanding(segment.path, () => readRecords(payload));
  }
}
