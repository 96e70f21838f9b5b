// What a blow does to two bodies for a moment: who is struck is thrown back a little, who strikes from near leans into it. They
// stand where they stood; only the picture gives way. Milliseconds of the local clock.
import { TILE_UNITS } from '@hollowmere/world/movement';

/** Pixels of the world, to be added to where a body is drawn. */
export interface Push {
  readonly x: number;
  readonly y: number;
}

/** In units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface Begun extends Push {
  readonly at: number;
}

const MS = 190;
/** Out at once, back slowly. */
const OUT = 0.2;
/** Pixels, by how heavy a blow is. */
const BACK = { blocked: 1.5, hit: 3, critical: 6 } as const;
const LEAN = 3;
/** From further away nobody leans into a blow: it was thrown or shot. */
const NEAR_UNITS = 2.5 * TILE_UNITS;

const STILL: Push = { x: 0, y: 0 };

export type Weight = keyof typeof BACK;

export class Recoil {
  readonly #begun = new Map<number, Begun>();

  struck(source: number, target: number, [from, to]: readonly [Place, Place], weight: Weight, ms: number): void {
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    if (far === 0) return;
    const push = (pixels: number) => ({
      x: ((to.x - from.x) / far) * pixels,
      y: ((to.y - from.y) / far) * pixels,
      at: ms,
    });
    this.#begun.set(target, push(BACK[weight]));
    if (far <= NEAR_UNITS) this.#begun.set(source, push(LEAN));
  }

  of(entity: number, ms: number): Push {
    const begun = this.#begun.get(entity);
    if (!begun) return STILL;
    const share = (ms - begun.at) / MS;
    if (share >= 1) {
      this.#begun.delete(entity);
      return STILL;
    }
    const much = share < OUT ? share / OUT : (1 - (share - OUT) / (1 - OUT)) ** 2;
    return { x: begun.x * much, y: begun.y * much };
  }

  forget(entity: number): void {
    this.#begun.delete(entity);
  }

  clear(): void {
    this.#begun.clear();
  }
}
