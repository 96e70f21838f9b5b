// One clock for all small moving pictures of a page: a few steps a second, none while the page is hidden.

const STEP_MS = 65;

type Step = (elapsedMs: number) => void;

const steps = new Set<Step>();
let frame = 0;
let last = 0;

/** Calls `step` with a running time until the returned function is called. */
export function onTick(step: Step): () => void {
  steps.add(step);
  if (steps.size === 1) frame = requestAnimationFrame(run);
  return () => {
    steps.delete(step);
    if (steps.size === 0) cancelAnimationFrame(frame);
  };
}

/** Browsers stop calling this while the page is hidden. */
function run(now: number): void {
  frame = requestAnimationFrame(run);
  if (now - last < STEP_MS) return;
  last = now;
  for (const step of steps) step(now);
}
