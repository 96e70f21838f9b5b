// Footprints on loose ground: two small marks a step, that the wind takes away again. A fixed number of them.
import { footingOf, worldMap } from '@hollowmere/world/map';
import type { Figure } from '../core/figure.ts';
import type { Painter, Tint } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

const UNITS_PER_PIXEL = 16;
const MOST = 240;
const LASTS_MS = 9_000;
const TINT: Tint = [0.2, 0.14, 0.12];
const DARK = 0.3;

interface Print {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

export class Footprints {
  readonly #dot: Sprite | undefined;
  readonly #prints: (Print | undefined)[] = new Array(MOST).fill(undefined);
  readonly #steps = new Map<number, number>();
  #next = 0;

  constructor(sprites: Sprites) {
    this.#dot = sprites.frame('effect/pixel');
  }

  update(figures: readonly Figure[], ms: number): void {
    for (const figure of figures) {
      const before = this.#steps.get(figure.id) ?? figure.steps;
      this.#steps.set(figure.id, figure.steps);
      if (figure.steps !== before && figure.isWalking && takesPrints(figure)) this.#leave(figure, ms);
    }
    if (this.#steps.size > figures.length + 100) this.#steps.clear();
  }

  draw(painter: Painter, ms: number): void {
    if (!this.#dot) return;
    for (const print of this.#prints) {
      if (!print) continue;
      const left = 1 - (ms - print.at) / LASTS_MS;
      if (left > 0) painter.sprite(this.#dot, print.x, print.y, { tint: TINT, opacity: DARK * Math.min(1, left * 2) });
    }
  }

  #leave({ x, y, steps, facing }: Figure, ms: number): void {
    const isSideways = facing !== 1 && facing !== 5;
    const foot = steps % 2 === 0 ? -2 : 2;
    const [left, top] = [Math.round(x / UNITS_PER_PIXEL), Math.round(y / UNITS_PER_PIXEL)];
    this.#prints[this.#next] = { x: left + (isSideways ? 0 : foot), y: top + (isSideways ? foot / 2 : 0), at: ms };
    this.#next = (this.#next + 1) % MOST;
  }
}

function takesPrints({ x, y }: Figure): boolean {
  const footing = footingOf(worldMap.terrainAt(Math.floor(x / 256), Math.floor(y / 256)));
  return footing === 'earth' || footing === 'mud';
}
