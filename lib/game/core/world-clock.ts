// The world's time as this client knows it: a smoothed estimate of the server's clock, counted from the world's epoch.
// It is fed with answers to `server_time` and read by everything that needs a tick. It opens no connection itself.
//
//   sample ──> fastest of the last eight round trips ──> offset aimed at ──(slewed by 1 %)──> now() ──> tick()

/** One answered `server_time`: when it was asked and answered here, and the server's time in between. Milliseconds. */
export interface TimeSample {
  /** On the local, monotonic clock. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** Since the world's epoch. */
  readonly worldTime: number;
}

interface Estimate {
  readonly takenAt: number;
  readonly offset: number;
  readonly roundTrip: number;
}

const WINDOW = 8;
const SLEW = 0.01;
const STEP_MS = 500;
/** How far two honest oscillators may drift apart: 500 ppm, twice what ordinary hardware does. */
const DRIFT = 0.0005;

export class WorldClock {
  readonly #local: () => number;
  readonly #tickMs: number;
  #estimates: Estimate[] = [];
  #offset = 0;
  #readAt = 0;
  #hasTime = false;

  /** `local` is a monotonic clock in milliseconds, `performance.now` in a browser. */
  constructor(local: () => number, tickMs: number) {
    this.#local = local;
    this.#tickMs = tickMs;
  }

  /** Whether `now()` means anything yet. */
  get hasTime(): boolean {
    return this.#hasTime;
  }

  /** Round trip of the best sample in milliseconds, 0 before the first one. */
  get roundTrip(): number {
    return this.#best()?.roundTrip ?? 0;
  }

  sample({ sentAt, receivedAt, worldTime }: TimeSample): void {
    const roundTrip = receivedAt - sentAt;
    if (roundTrip < 0) return;
    const estimate = { takenAt: receivedAt, offset: worldTime - (sentAt + receivedAt) / 2, roundTrip };
    this.#estimates = [...this.#estimates.filter((old) => agrees(old, estimate)), estimate].slice(-WINDOW);
    this.#advance();
  }

  /**
   * Forgets what was measured over an earlier connection, but not the time itself: the machine may have slept, and a
   * monotonic clock may have slept with it.
   */
  reopen(): void {
    this.#estimates = [];
  }

  /** Milliseconds since the world's epoch. Never steps unless it was wrong by more than half a second. */
  now(): number {
    this.#advance();
    return this.#local() + this.#offset;
  }

  /** The present tick and how much of it has passed, 0 up to 1. */
  time(): { tick: number; fraction: number } {
    const ticks = Math.max(0, this.now() / this.#tickMs);
    const tick = Math.floor(ticks);
    return { tick, fraction: ticks - tick };
  }

  #best(): Estimate | undefined {
    let best: Estimate | undefined;
    for (const estimate of this.#estimates) if (!best || estimate.roundTrip <= best.roundTrip) best = estimate;
    return best;
  }

  #advance(): void {
    const target = this.#best()?.offset;
    const local = this.#local();
    const elapsed = Math.max(0, local - this.#readAt);
    this.#readAt = local;
    if (target === undefined) return;
    const error = target - this.#offset;
    const mustStep = !this.#hasTime || Math.abs(error) > STEP_MS;
    const reach = elapsed * SLEW;
    this.#offset += mustStep ? error : Math.max(-reach, Math.min(reach, error));
    this.#hasTime = true;
  }
}

/**
 * The true offset lies within half a round trip of each estimate. Where two leave no room for that, the older one was
 * made before a sleep or a change of the server's clock, and however fast it was, it says nothing about now.
 */
function agrees(older: Estimate, newer: Estimate): boolean {
  const room = (older.roundTrip + newer.roundTrip) / 2 + (newer.takenAt - older.takenAt) * DRIFT;
  return Math.abs(older.offset - newer.offset) <= room;
}
