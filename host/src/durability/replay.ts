// Rebuilds a database from its folder: from the newest snapshot that is whole, and the log behind it.
import { FRAME_HEADER_SIZE } from './frame.ts';
import { LogError, understanding } from './log-error.ts';
import type { LogFiles } from './log-files.ts';
import { readEffects } from './record.ts';
import { Recovery } from './recovery.ts';
import type { Segment } from './segment.ts';
import { framesOf } from './segment-reader.ts';
import { readSnapshot } from './snapshot.ts';

export interface Replayed {
  readonly recovery: Recovery;
  /** How much of the last segment is intact. */
  readonly lastSize: number;
  /** Bytes of log behind the snapshot. */
  readonly replayed: number;
  /** Snapshots that cannot be read, and for which the log made up. */
  readonly passedOver: readonly LogError[];
}

/** @throws LogError when the log is damaged anywhere but in a torn last frame, or does not reach far enough, back or ahead. */
export function replay(files: LogFiles): Replayed {
  const { segments, snapshots, endUnknown } = files;
  if (endUnknown !== null) throw endUnknown;
  if (segments.length === 0 && snapshots[0]) throw new LogError(`there is no log behind ${snapshots.at(-1)?.path}`);
  const { recovery, passedOver } = begin(files);
  const snapshotEnd = recovery.nextOffset;
  let [lastSize, replayed] = [0, 0];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined && next.firstOffset <= snapshotEnd) continue;
    const { size, applied } = replaySegment(segment, recovery, next === undefined);
    lastSize = size;
    replayed += applied;
  }
  return { recovery, lastSize, replayed, passedOver };
}

/** A damaged snapshot is passed over, as long as the log tells what it would have. */
function begin({ segments, snapshots }: LogFiles): Pick<Replayed, 'recovery' | 'passedOver'> {
  const firstOffset = segments[0]?.firstOffset ?? 0;
  const passedOver: LogError[] = [];
  for (const snapshot of snapshots.toReversed()) {
    if (snapshot.offset + 1 < firstOffset) break;
    try {
      return { recovery: Recovery.from(readSnapshot(snapshot)), passedOver };
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      passedOver.push(error);
    }
  }
  if (firstOffset === 0) return { recovery: new Recovery(), passedOver };
  const reasons = passedOver.map(({ message }) => `: ${message}`).join('');
  throw new LogError(`the log begins with ${segments[0]?.path}, and there is no snapshot to begin with${reasons}`);
}

interface ReplayedSegment {
  /** Of its intact part, in bytes. */
  readonly size: number;
  /** Bytes with records that the recovery did not have. */
  readonly applied: number;
}

/** Feeds a segment's records to the recovery. */
function replaySegment(segment: Segment, recovery: Recovery, isLast: boolean): ReplayedSegment {
  const frames = framesOf(segment, isLast);
  let next = frames.next();
  let end = segment.firstOffset;
  let applied = 0;
  for (; next.done !== true; next = frames.next()) {
    const payload = next.value;
    const known = recovery.nextOffset;
    understanding(segment.path, () => {
      for (const record of readEffects(payload)) {
        end = record.offset + 1;
        if (record.offset >= recovery.nextOffset) recovery.apply(record);
      }
    });
    if (recovery.nextOffset > known) applied += FRAME_HEADER_SIZE + payload.length;
  }
  if (isLast && end < recovery.nextOffset) {
    throw new LogError(`${segment.path} ends at transaction ${end - 1}, before the snapshot that it led to`);
  }
  return { size: next.value, applied };
}
