// How often to paint: thirty times a second where that is easy, less often where it is not, so that a page stays quick to the touch.
// Where even a single picture takes too long, it says so once.

const FASTEST_FRAME_MS = 33;
/** Painting may take one part of so many of the time. */
const SHARE = 4;
/** One that takes longer than this is felt as a jolt by whoever scrolls. */
const TOO_SLOW_MS = 40;
/** So many slow pictures in a row are no accident; one that takes this many times as long counts for all of them. */
const SLOW_IN_A_ROW = 2;

export class Pace {
  #slow = 0;
  #hasSpoken = false;
  /** Milliseconds from one picture to the next. */
  frameMs = FASTEST_FRAME_MS;

  /** Notes what a picture cost. True when it is time to say that painting is too slow here, once for all. */
  took(ms: number): boolean {
    this.frameMs = Math.max(FASTEST_FRAME_MS, ms * SHARE);
    this.#slow = ms > TOO_SLOW_MS ? this.#slow + Math.floor(ms / TOO_SLOW_MS) : 0;
    if (this.#hasSpoken || this.#slow < SLOW_IN_A_ROW) return false;
    this.#hasSpoken = true;
    return true;
  }
}
