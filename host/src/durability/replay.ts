// Rebuilds a database from its folder: from the newest snapshot that is whole, and the log behind it.
import { LogError } from './log-error.ts';
import { readEffects } from './record.ts';
import { Recovery } from './recovery.ts';
import { listSegments, type Segment } from './segment.ts';
import { framesOf } from './segment-reader.ts';
import { listSnapshots, readSnapshot } from './snapshot.ts';

export interface Replayed {
  readonly recovery: Recovery;
  /** How much of the last segment is intact. */
  readonly lastSize: number;
  /** Bytes of log that were read. */
  readonly replayed: number;
}

/** @throws LogError when the log is damaged anywhere but in a torn last frame, or does not reach back far enough. */
export function replay(directory: string): Replayed {
  const segments = listSegments(directory);
  const recovery = begin(directory, segments[0]?.firstOffset ?? 0);
  const snapshotEnd = recovery.nextOffset;
  let [lastSize, replayed] = [0, 0];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined && next.firstOffset <= snapshotEnd) continue;
    lastSize = replaySegment(segment, recovery, next === undefined);
    replayed += lastSize;
  }
  return { recovery, lastSize, replayed };
}

/** A damaged snapshot is passed over, as long as the log tells what it would have. */
function begin(directory: string, firstOffset: number): Recovery {
  let reason: unknown = null;
  for (const snapshot of listSnapshots(directory).reverse()) {
    if (snapshot.offset + 1 < firstOffset) break;
    try {
      return Recovery.from(readSnapshot(snapshot));
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      reason ??= error;
    }
  }
  if (firstOffset === 0) return new Recovery();
  throw new LogError(`${directory} has no log from before transaction ${firstOffset}, and no snapshot to begin with`, {
    cause: reason,
  });
}

/** Feeds a segment's records to the recovery. Returns the size of its intact part. */
function replaySegment(segment: Segment, recovery: Recovery, isLast: boolean): number {
  const reading = framesOf(segment, isLast);
  let next = reading.next();
  let end = segment.firstOffset;
  for (; next.done !== true; next = reading.next()) {
    for (const record of readEffects(next.value.payload)) {
      end = record.offset + 1;
      if (record.offset >= recovery.nextOffset) recovery.apply(record);
    }
  }
  if (isLast && end < recovery.nextOffset) {
    throw new LogError(`${segment.path} ends at transaction ${end - 1}, before the snapshot that it led to`);
  }
  return next.value;
}
