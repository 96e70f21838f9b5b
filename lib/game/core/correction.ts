// Hides a jump: the picture stays where it was and glides to where it should be. Used when the server's word differs
// from what was predicted or drawn. Distances in units.
import { TILE_UNITS } from '@hollowmere/world/movement';

/** How long a correction takes. Shorter looks like a jerk, longer like ice. */
const BLEND_MS = 100;
/** Further than this it jumps: gliding through two tiles and more would show a walk nobody made. */
const SNAP_UNITS = 2 * TILE_UNITS;

export interface Offset {
  readonly x: number;
  readonly y: number;
}

const NONE: Offset = { x: 0, y: 0 };

export class Correction {
  #from: Offset = NONE;
  #startedAt = Number.NEGATIVE_INFINITY;

  /** The truth moved by (-x, -y) at `now` (milliseconds); what is left of earlier corrections is carried on. */
  add(x: number, y: number, now: number): void {
    const left = this.at(now);
    const sum = { x: left.x + x, y: left.y + y };
    this.#from = Math.max(Math.abs(sum.x), Math.abs(sum.y)) > SNAP_UNITS ? NONE : sum;
    this.#startedAt = now;
  }

  /** What to add to the true position at `now`. */
  at(now: number): Offset {
    const left = 1 - (now - this.#startedAt) / BLEND_MS;
    if (left <= 0) return NONE;
    const share = Math.min(1, left);
    return { x: this.#from.x * share, y: this.#from.y * share };
  }
}
