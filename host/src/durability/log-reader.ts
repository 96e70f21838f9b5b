// The records of a log as they stand on disk, for those who look back. Nothing is changed, and a server may write on
// meanwhile: what it has not finished writing is left out.
import type { LogRecord } from '../engine/storage.ts';
import { readRecords } from './record.ts';
import { listSegments, type Segment } from './segment.ts';
import { framesOf } from './segment-reader.ts';

/** All records, oldest first. @throws LogError for a damaged log. */
export function* readLog(directory: string): Generator<LogRecord> {
  const segments = listSegments(directory);
  for (const [index, segment] of segments.entries()) yield* recordsOf(segment, index === segments.length - 1);
}

/** The records of one segment. @throws LogError for a damaged one. */
export function* recordsOf(segment: Segment, isLast: boolean): Generator<LogRecord> {
  for (const { payload } of framesOf(segment, isLast)) yield* readRecords(payload);
}
