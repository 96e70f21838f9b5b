// Footprints on loose ground: two small marks a step, that the wind takes away again. A fixed number of them.
import { footingOf, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Figure } from '../core/figure.ts';
import { Footfalls } from '../core/footfalls.ts';
import type { Painter } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

const MOST = 240;
const LASTS_MS = 9_000;
/** It is drawn as dark as one that has just been left. */
const DARK = 0.8;

interface Print {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly foot: 0 | 1;
}

export class Footprints {
  readonly #feet: readonly [left: Sprite | undefined, right: Sprite | undefined];
  readonly #prints: (Print | undefined)[] = new Array(MOST).fill(undefined);
  readonly #footfalls = new Footfalls();
  #next = 0;

  constructor(sprites: Sprites) {
    this.#feet = [sprites.frame('effect/footprint-left'), sprites.frame('effect/footprint-right')];
  }

  update(figures: readonly Figure[], ms: number): void {
    for (const figure of this.#footfalls.of(figures)) {
      if (figure.isWalking && takesPrints(figure)) this.#leave(figure, ms);
    }
  }

  draw(painter: Painter, ms: number): void {
    for (const print of this.#prints) {
      if (!print) continue;
      const left = 1 - (ms - print.at) / LASTS_MS;
      const sprite = this.#feet[print.foot];
      if (left > 0 && sprite) painter.sprite(sprite, print.x, print.y, { opacity: DARK * Math.min(1, left * 2) });
    }
  }

  #leave({ x, y, steps, facing }: Figure, ms: number): void {
    const isSideways = facing !== 1 && facing !== 5;
    const foot = steps % 2 === 0 ? 0 : 1;
    const aside = foot === 0 ? -2 : 2;
    const [left, top] = [Math.round(x / UNITS_PER_PIXEL), Math.round(y / UNITS_PER_PIXEL)];
    this.#prints[this.#next] = {
      x: left + (isSideways ? 0 : aside),
      y: top + (isSideways ? aside / 2 : 0),
      at: ms,
      foot,
    };
    this.#next = (this.#next + 1) % MOST;
  }
}

function takesPrints({ x, y }: Figure): boolean {
  const footing = footingOf(worldMap.terrainAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS)));
  return footing === 'earth' || footing === 'mud';
}
