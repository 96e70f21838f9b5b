// How often each duration occurred, to the tenth of a millisecond: small enough to be sent between processes and added up.

/** How many tenths of a millisecond, and how often. */
export type Counts = readonly (readonly [tenths: number, times: number])[];

/** What takes longer counts as this long. */
const LONGEST_TENTHS = 600_000;

export class Distribution {
  readonly #times = new Map<number, number>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(milliseconds: number): void {
    this.#put(Math.max(0, Math.min(LONGEST_TENTHS, Math.round(milliseconds * 10))), 1);
  }

  /** Adds what another process counted. */
  addAll(counts: Counts): void {
    for (const [tenths, times] of counts) this.#put(tenths, times);
  }

  /** The duration that this share, 0 to 1, does not exceed, in milliseconds; NaN where nothing was counted. */
  quantile(share: number): number {
    const sorted = [...this.#times].sort(([a], [b]) => a - b);
    let left = share * this.#count;
    for (const [tenths, times] of sorted) {
      left -= times;
      if (left <= 0) return tenths / 10;
    }
    return Number.NaN;
  }

  counts(): Counts {
    return [...this.#times];
  }

  #put(tenths: number, times: number): void {
    this.#times.set(tenths, (this.#times.get(tenths) ?? 0) + times);
    this.#count += times;
  }
}
