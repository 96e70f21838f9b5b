// Slows the clock of a process or a page: whatever asks it for the time, or waits, lives so many times more slowly. With world
// and page slowed alike, even a machine that draws one picture a second records a game that runs smoothly.

/** How many times more slowly the world goes while it is recorded. */
export const SLOWNESS_VARIABLE = 'RECORD_SLOWNESS';

/** Stands alone, so that a page can be given its text. Date, `performance.now`, timers and animation frames follow it. */
export function slowClock(slowness: number): void {
  const start = Date.now();
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  const begun = realNow();
  const now = () => start + (RealDate.now() - start) / slowness;
  const monotonic = () => begun + (realNow() - begun) / slowness;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  performance.now = monotonic;
  const slowed = (name: 'setTimeout' | 'setInterval') => {
    const real = globalThis[name];
    const later = (act: () => void, ms = 0, ...args: []) => real(act, ms * slowness, ...args);
    Object.assign(globalThis, { [name]: later });
  };
  slowed('setTimeout');
  slowed('setInterval');
  if (typeof requestAnimationFrame === 'undefined') return;
  const realFrame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (draw) => realFrame(() => draw(monotonic()));
}

const slowness = typeof process === 'undefined' ? undefined : process.env[SLOWNESS_VARIABLE];
if (slowness !== undefined) slowClock(Number(slowness));
