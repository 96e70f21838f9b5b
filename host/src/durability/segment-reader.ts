// Reads the frames of one segment, and nothing but intact ones. Changes nothing on disk, so that a log may be read while
// its server writes on.
import { closeSync, openSync } from 'node:fs';
import { FileWindow } from './file-window.ts';
import { FRAME_HEADER_SIZE, frameAt, frameSize, hasIntactFrameBehind } from './frame.ts';
import { LogError, reading } from './log-error.ts';
import { beginsLikeSegment, SEGMENT_HEADER, type Segment } from './segment.ts';

/**
 * The payloads of a segment's frames, each until the next is asked for; returns the size of its intact part in the end. The
 * last segment of a log may end in a torn frame, and one that was not named yet in its first line.
 * @throws LogError for any other damage, and where it is gone
 */
export function* framesOf(segment: Segment, isLast: boolean): Generator<Uint8Array, number> {
  const file = reading(segment.path, () => openSync(segment.path, 'r'));
  try {
    return yield* framesIn(new FileWindow(segment.path, file), segment, isLast);
  } finally {
    closeSync(file);
  }
}

function* framesIn(window: FileWindow, { path, isNamed }: Segment, isLast: boolean): Generator<Uint8Array, number> {
  if (window.size < SEGMENT_HEADER.length) {
    if (isLast && !isNamed) return 0;
    throw new LogError(`${path} was cut off at byte ${window.size}`);
  }
  if (!beginsLikeSegment(window.bytes(0, SEGMENT_HEADER.length))) {
    throw new LogError(`${path} is not a log of this version`);
  }
  let position = SEGMENT_HEADER.length;
  while (position < window.size) {
    const size = frameSize(window.bytes(position, FRAME_HEADER_SIZE));
    const payload = frameAt(window.bytes(position, size), 0);
    if (payload !== null) {
      yield payload;
      position += size;
      continue;
    }
    if (isLast && !hasIntactFrameBehind(window.bytes(position, window.size), 0)) return position;
    // A server that writes on has finished a frame before it begins the next.
    window.forget();
    if (isLast && frameAt(window.bytes(position, window.size), 0) !== null) continue;
    throw new LogError(`${path} is damaged at byte ${position}; nothing was changed`);
  }
  return position;
}
