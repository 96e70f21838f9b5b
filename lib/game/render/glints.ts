// Light on the water: short strokes that come and go, each at its own place and time. They follow from the map alone,
// so that everybody sees the same water.
import { hash, worldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { Painter } from './painter.ts';
import type { View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** One of so many water tiles has a glint. */
const ONE_IN = 3;
const CYCLE_MS = 3_400;
const LIT_MS = 720;

/** Where one comes and goes, in pixels of the world, and how far its cycle is ahead of the clock. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly aheadMs: number;
}

export class Glints {
  readonly #sprites: readonly Sprite[];
  /** In the tiles that were in view last. */
  #places: readonly Place[] = [];
  #tiles = '';

  constructor(sprites: Sprites) {
    this.#sprites = sprites.moving('effect/glint')?.sprites ?? [];
  }

  draw(painter: Painter, view: View, ms: number): void {
    for (const { x, y, aheadMs } of this.#placesIn(view)) {
      const age = (ms + aheadMs) % CYCLE_MS;
      const sprite = age > LIT_MS ? undefined : this.#sprites[Math.floor((age / LIT_MS) * this.#sprites.length)];
      if (sprite) painter.sprite(sprite, x, y, { opacity: 0.85 });
    }
  }

  #placesIn(view: View): readonly Place[] {
    const [left, top] = [tileOf(view.left), tileOf(view.top)];
    const [right, bottom] = [tileOf(view.right), tileOf(view.bottom)];
    const tiles = `${left} ${top} ${right} ${bottom}`;
    if (tiles !== this.#tiles) {
      this.#tiles = tiles;
      this.#places = placesIn({ left, top, right, bottom });
    }
    return this.#places;
  }
}

const tileOf = (pixel: number): number => Math.floor(pixel / TILE_PIXELS);

/** In tiles, the last ones included. */
function placesIn({ left, top, right, bottom }: View): readonly Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      if (hash(column, row, 91) * ONE_IN >= 1 || !isOpenWater(column, row)) continue;
      places.push({
        x: column * TILE_PIXELS + 4 + Math.floor(hash(column, row, 92) * (TILE_PIXELS - 8)),
        y: row * TILE_PIXELS + 2 + Math.floor(hash(column, row, 94) * (TILE_PIXELS - 4)),
        aheadMs: hash(column, row, 93) * CYCLE_MS,
      });
    }
  return places;
}

/** Not at the shore, where the painted edge wanders. */
const isOpenWater = (column: number, row: number): boolean =>
  isWater(column, row) &&
  isWater(column - 1, row) &&
  isWater(column + 1, row) &&
  isWater(column, row - 1) &&
  isWater(column, row + 1);

const isWater = (column: number, row: number): boolean => worldMap.terrainAt(column, row) === 'water';
