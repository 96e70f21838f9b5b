// How far in the past others are drawn. Their rows arrive late by a little and sometimes by much; drawn that late they
// move smoothly. The delay follows the 95th percentile of lateness, within bounds, and changes too slowly to be seen.

export const MIN_DELAY_MS = 100;
export const MAX_DELAY_MS = 400;

/** How many arrivals are remembered: about the last half minute of a busy street. */
const WINDOW = 128;
/** Added on top, so that a row that is exactly as late as most still finds its place. */
const MARGIN_MS = 15;
/** Milliseconds the delay may change in a second: others walk a twentieth faster or slower meanwhile. */
const CHANGE_PER_SECOND = 50;

export class Lateness {
  #arrivals: number[] = [];
  #next = 0;
  #target = MIN_DELAY_MS;
  #isStale = false;
  #delay = MIN_DELAY_MS;

  /** A row took this long from the moment it speaks of until it was here, in milliseconds of the world's clock. */
  record(lateMs: number): void {
    this.#arrivals[this.#next] = Math.max(0, lateMs);
    this.#next = (this.#next + 1) % WINDOW;
    this.#isStale = true;
  }

  /** The present delay, `seconds` after it was last asked for. */
  delay(seconds: number): number {
    if (this.#isStale) this.#aim();
    const reach = CHANGE_PER_SECOND * Math.max(0, seconds);
    this.#delay += Math.max(-reach, Math.min(reach, this.#target - this.#delay));
    return this.#delay;
  }

  #aim(): void {
    this.#isStale = false;
    this.#target = Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, percentile(this.#arrivals, 0.95) + MARGIN_MS));
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
