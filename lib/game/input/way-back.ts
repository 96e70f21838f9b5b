// The browser's way back while one plays. A step of its own lies on top of the page's, so that a thumb that swiped from the
// edge, or the button of a phone, closes what is open first, and leaves only when it comes twice in a row.

/** What is needed of the browser. */
export interface Steps {
  /** What the step one stands on was laid with. */
  readonly state: unknown;
  readonly pushState: (state: unknown, unused: string) => void;
  readonly back: () => void;
}

interface WayBackEvents {
  /** Closes what lies on top of the world; false when nothing does. */
  readonly close: () => boolean;
  /** The next time it leaves. */
  readonly warned: () => void;
}

/** How long a second one has time to come. */
export const TWICE_MS = 3_000;

const MARK = 'isOverTheWorld';

export class WayBack {
  readonly #steps: Steps;
  readonly #events: WayBackEvents;
  #warnedAt: number | undefined;

  constructor(steps: Steps, events: WayBackEvents) {
    this.#steps = steps;
    this.#events = events;
    // It outlives a reload.
    if (!this.#isOnTop()) this.#lay();
  }

  /** The browser went to another step of this page. */
  moved(nowMs: number): void {
    // Forward again, on to what was laid before.
    if (this.#isOnTop()) return;
    const warnedAt = this.#warnedAt;
    this.#warnedAt = undefined;
    const isSecond = warnedAt !== undefined && nowMs - warnedAt <= TWICE_MS;
    if (this.#events.close()) {
      this.#lay();
    } else if (isSecond) {
      this.#steps.back();
    } else {
      this.#warnedAt = nowMs;
      this.#lay();
      this.#events.warned();
    }
  }

  #lay(): void {
    this.#steps.pushState({ [MARK]: true }, '');
  }

  #isOnTop(): boolean {
    const { state } = this.#steps;
    return typeof state === 'object' && state !== null && MARK in state;
  }
}
