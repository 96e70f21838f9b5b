// Reads the frames of one segment, and nothing but intact ones. Changes nothing on disk, so that a log may be read while
// its server writes on.
import { readFileSync } from 'node:fs';
import { FRAME_HEADER_SIZE, frameAt, hasIntactFrameBehind } from './frame.ts';
import { LogError, reading } from './log-error.ts';
import { beginsLikeSegment, SEGMENT_HEADER, type Segment } from './segment.ts';

export interface Frame {
  /** Where it begins in the file. */
  readonly position: number;
  readonly payload: Uint8Array;
}

/**
 * The frames of a segment; returns the size of its intact part in the end. The last segment of a log may end in a torn
 * frame, and one that was not named yet in its first line. @throws LogError for any other damage, and where it is gone
 */
export function* framesOf({ path, isNamed }: Segment, isLast: boolean): Generator<Frame, number> {
  const bytes = reading(path, () => readFileSync(path));
  if (bytes.length < SEGMENT_HEADER.length) {
    if (isLast && !isNamed) return 0;
    throw new LogError(`${path} was cut off at byte ${bytes.length}`);
  }
  if (!beginsLikeSegment(bytes)) throw new LogError(`${path} is not a log of this version`);
  let position = SEGMENT_HEADER.length;
  while (position < bytes.length) {
    const payload = frameAt(bytes, position);
    if (payload === null) {
      if (isLast && !hasIntactFrameBehind(bytes, position)) return position;
      throw new LogError(`${path} is damaged at byte ${position}, and what follows it is intact; nothing was changed`);
    }
    yield { position, payload };
    position += FRAME_HEADER_SIZE + payload.length;
  }
  return position;
}
