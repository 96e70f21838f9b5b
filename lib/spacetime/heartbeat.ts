// Asks the server for the time: five times in a row when a connection opens, then every 20 seconds. The answers set the
// world's clock, and their absence is how a connection is noticed that died without a word.

/** Asked in a row when a connection opens, then once in each interval. */
export const SAMPLES_AT_CONNECT = 5;
export const SAMPLE_INTERVAL_MS = 20_000;
/** No answer for this long means that nobody is there. Shorter when the page has just woken up. */
const PATIENCE_MS = 10_000;
const PATIENCE_AWAKE_MS = 4_000;

export interface HeartbeatParts {
  /** Milliseconds since the world's epoch, from the server. */
  readonly askTime: () => Promise<number>;
  readonly local: () => number;
  /** Calls `act` once after so many milliseconds, unless the returned function is called before. */
  readonly setTimer: (act: () => void, ms: number) => () => void;
  readonly answered: (sample: { sentAt: number; receivedAt: number; worldTime: number }) => void;
  readonly silent: () => void;
}

export class Heartbeat {
  readonly #parts: HeartbeatParts;
  #asked = 0;
  #isStopped = false;
  #cancelNext: () => void = () => {};

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
    this.#beat();
  }

  /** Makes sure at once that somebody is there: the page was asleep. */
  probe(): void {
    this.#ask(PATIENCE_AWAKE_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelNext();
  }

  async #beat(): Promise<void> {
    this.#asked++;
    await this.#ask(PATIENCE_MS);
    if (this.#isStopped) return;
    if (this.#asked < SAMPLES_AT_CONNECT) this.#beat();
    else this.#cancelNext = this.#parts.setTimer(() => this.#beat(), SAMPLE_INTERVAL_MS);
  }

  /** Settles when the answer is here, or will not come. */
  async #ask(patience: number): Promise<void> {
    const { askTime, local, setTimer, answered, silent } = this.#parts;
    const sentAt = local();
    const cancel = setTimer(() => !this.#isStopped && silent(), patience);
    try {
      const worldTime = await askTime();
      if (!this.#isStopped) answered({ sentAt, receivedAt: local(), worldTime });
    } catch {
      // A refused question is an answer too: somebody is there, the time stays as it was.
    } finally {
      cancel();
    }
  }
}
