// Light on the water: short strokes that come and go, each at its own place and time. They follow from the map alone,
// so that everybody sees the same water and nothing is kept between frames.
import { hash, worldMap } from '@hollowmere/world/map';
import type { Painter } from './painter.ts';
import type { View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

const TILE = 16;
/** One of so many water tiles has a glint. */
const ONE_IN = 3;
const CYCLE_MS = 3_400;
const LIT_MS = 720;

export class Glints {
  readonly #sprites: readonly Sprite[];

  constructor(sprites: Sprites) {
    this.#sprites = sprites.moving('effect/glint')?.sprites ?? [];
  }

  draw(painter: Painter, view: View, ms: number): void {
    for (let row = Math.floor(view.top / TILE); row <= Math.floor(view.bottom / TILE); row++)
      for (let column = Math.floor(view.left / TILE); column <= Math.floor(view.right / TILE); column++)
        this.#drawOn(painter, column, row, ms);
  }

  #drawOn(painter: Painter, column: number, row: number, ms: number): void {
    if (hash(column, row, 91) * ONE_IN >= 1 || !isOpenWater(column, row)) return;
    const age = (ms + hash(column, row, 93) * CYCLE_MS) % CYCLE_MS;
    if (age > LIT_MS) return;
    const sprite = this.#sprites[Math.floor((age / LIT_MS) * this.#sprites.length)];
    if (!sprite) return;
    const x = column * TILE + 4 + Math.floor(hash(column, row, 92) * (TILE - 8));
    const y = row * TILE + 2 + Math.floor(hash(column, row, 94) * (TILE - 4));
    painter.sprite(sprite, x, y, { opacity: 0.85 });
  }
}

/** Not at the shore, where the painted edge wanders. */
const isOpenWater = (column: number, row: number): boolean =>
  isWater(column, row) &&
  isWater(column - 1, row) &&
  isWater(column + 1, row) &&
  isWater(column, row - 1) &&
  isWater(column, row + 1);

const isWater = (column: number, row: number): boolean => worldMap.terrainAt(column, row) === 'water';
