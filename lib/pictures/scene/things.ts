// Everything of the village that stands somewhere, by where it stands, so that a frame looks only at what is near the view.
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { View } from './paint.ts';
import type { Village } from './village.ts';

export interface Thing {
  /** Of its picture in the atlas. */
  readonly name: string;
  /** Foot point in art pixels. */
  readonly x: number;
  readonly y: number;
  /** A number of its own, so that leaves do not sway in step. */
  readonly phase: number;
}

/** Pictures reach this far from their foot: up (trees, towers) and to the sides. */
const REACH = { up: 144, side: 80, down: 16 };

export class Things {
  readonly #rows: Thing[][];

  constructor({ height, pictures, things }: Pick<Village, 'height' | 'pictures' | 'things'>) {
    this.#rows = Array.from({ length: Math.floor(height / TILE_PIXELS) + 1 }, () => []);
    for (const [picture, x, y, phase] of things) {
      const name = pictures[picture];
      if (name) this.#rows[Math.floor(y / TILE_PIXELS)]?.push({ name, x, y, phase });
    }
  }

  within({ left, top, width, height }: View): Thing[] {
    const first = Math.max(0, Math.floor((top - REACH.down) / TILE_PIXELS));
    const last = Math.floor((top + height + REACH.up) / TILE_PIXELS);
    const isNear = ({ x }: Thing) => x > left - REACH.side && x < left + width + REACH.side;
    return this.#rows.slice(first, last + 1).flatMap((row) => row.filter(isNear));
  }
}
