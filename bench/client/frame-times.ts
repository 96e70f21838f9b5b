// The processor time of the page's own work for each frame, from a trace of the browser: unlike time on a clock it says the same
// on a busy machine.

interface TraceEvent {
  readonly name: string;
  /** Microseconds: when it began, how long it took, and how much of that the thread was running. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Callbacks that follow each other more closely belong to one frame. */
const SAME_FRAME_MICROS = 1_000;

/** What the browser does last of a frame, once nothing of the page is asked any more. */
const PICTURE_IS_MADE = 'Layerize';

/**
 * Milliseconds of processor time, frame by frame, within the callbacks of `requestAnimationFrame` and within what else of the
 * page runs until the picture is made: what is told that the page has been laid out.
 */
export function frameTimes(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const events = traceEvents.filter(({ name }) => COUNTED.has(name)).sort((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (name === PICTURE_IS_MADE) isOpen = false;
    else if (name === CALLBACK) {
      const isNew = ts - endedAt > SAME_FRAME_MICROS;
      frames.push(tdur / 1000 + (isNew ? 0 : (frames.pop() ?? 0)));
      endedAt = ts + dur;
      isOpen = true;
    } else if (isOpen && ts >= endedAt) {
      // What a callback calls has been counted with it.
      frames.push(tdur / 1000 + (frames.pop() ?? 0));
    }
  }
  return frames;
}

const CALLBACK = 'FireAnimationFrame';
const COUNTED = new Set([CALLBACK, 'FunctionCall', PICTURE_IS_MADE]);
