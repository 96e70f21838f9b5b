// How far somebody has been seen to walk, so that feet keep step with the ground: a walk shows by distance, not by time.
import { TILE_UNITS } from '@hollowmere/world/movement';

/** A full cycle of the walk, left and right, carries this far. */
const STRIDE_UNITS = 2 * TILE_UNITS;
/** In how many milliseconds the pictures of a walk were drawn to go round once. */
const CYCLE_MS = 500;
/** A figure that has not moved for this long stands. Longer than any frame, shorter than a glance. */
const STILL_MS = 90;
/** A jump is not a step. */
const JUMP_UNITS = TILE_UNITS;

export class Gait {
  #x: number;
  #y: number;
  #distance = 0;
  #movedAt = Number.NEGATIVE_INFINITY;

  constructor(x: number, y: number) {
    this.#x = x;
    this.#y = y;
  }

  moveTo(x: number, y: number, ms: number): void {
    const step = Math.hypot(x - this.#x, y - this.#y);
    this.#x = x;
    this.#y = y;
    if (step === 0 || step > JUMP_UNITS) return;
    this.#distance += step;
    this.#movedAt = ms;
  }

  isMoving(ms: number): boolean {
    return ms - this.#movedAt < STILL_MS;
  }

  /** Where in the cycle the feet are, in the milliseconds the pictures count in. */
  get cycleMs(): number {
    return (this.#distance / STRIDE_UNITS) * CYCLE_MS;
  }

  /** Footfalls so far: two in each cycle. */
  get steps(): number {
    return Math.floor((this.#distance / STRIDE_UNITS) * 2);
  }
}
