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

/** Milliseconds of processor time within the callbacks of `requestAnimationFrame`, frame by frame. */
export function frameTimes(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const callbacks = traceEvents.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0, tdur = dur } of callbacks) {
    const isNew = ts - endedAt > SAME_FRAME_MICROS;
    if (isNew) frames.push(tdur / 1000);
    else frames.push((frames.pop() ?? 0) + tdur / 1000);
    endedAt = ts + dur;
  }
  return frames;
}
