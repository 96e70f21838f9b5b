// How fast pictures follow one another: whether they have been slow for so long that it is the machine, and no moment of
// loading.

const SLOW_MS = 40;
/** Whoever chose fewer pictures a second waits for them; only half as long again is slow. */
const SLACK = 1.5;
/** Judged by the second: neither one late picture says anything, nor one long gap of a page that nobody looked at. */
const STRETCH_MS = 1_000;
const PATIENCE = 10;

export class PicturePace {
  #startedAt: number | undefined;
  #pictures = 0;
  #slowStretches = 0;

  /** Whether the last ten seconds were slow, each of them. */
  get isSlow(): boolean {
    return this.#slowStretches >= PATIENCE;
  }

  /** Notes that a picture was drawn at `ms` of any running clock; `wantedMs` lie between two at least. */
  note(ms: number, wantedMs: number): void {
    this.#startedAt ??= ms;
    this.#pictures++;
    const lasted = ms - this.#startedAt;
    if (lasted < STRETCH_MS) return;
    const isSlow = lasted / this.#pictures > Math.max(SLOW_MS, wantedMs * SLACK);
    this.#slowStretches = isSlow ? this.#slowStretches + 1 : 0;
    this.#startedAt = ms;
    this.#pictures = 0;
  }
}
