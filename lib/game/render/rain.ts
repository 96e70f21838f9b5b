// Rain before the picture: streaks that fall through the view, and where they end splashes, or rings on water. Where each is
// follows from the clock and its own number, so nothing is kept.
import { isLiquid, worldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { Sky } from '../core/sky.ts';
import type { Painter } from './painter.ts';
import type { View } from './scenery.ts';
import type { Moving, Sprite, Sprites } from './sprites.ts';

/** Streaks in the thickest rain. */
const MOST = 320;
/** Pixels a second, and how far to the left for each pixel down, in a breeze. */
const SPEED = 390;
const SLANT = 0.2;
const SPLASH_MS = 170;
const RING_MS = 340;

export class Rain {
  readonly #streak: Sprite | undefined;
  readonly #splash: Moving | undefined;
  readonly #ring: Moving | undefined;

  constructor(sprites: Sprites) {
    this.#streak = sprites.frame('effect/rain');
    this.#splash = sprites.moving('effect/splash');
    this.#ring = sprites.moving('effect/ripple');
  }

  /** `ms` is any running clock. */
  draw(painter: Painter, view: View, { rain, wind }: Sky, ms: number): void {
    if (rain <= 0 || !this.#streak) return;
    const [width, height] = [view.right - view.left, view.bottom - view.top];
    const count = Math.round(MOST * rain);
    const slant = SLANT * Math.min(1.8, wind);
    for (let drop = 0; drop < count; drop++) {
      const lifeMs = 900 + (drop % 7) * 130;
      const turn = ms / lifeMs + drop * 0.37;
      const round = Math.floor(turn);
      const age = (turn - round) * lifeMs;
      // Where it ends is another place in each round, fixed to the world and not to the view.
      const endX = view.left + wrap(scatter(drop, round) * width - view.left, width);
      const endY = view.top + wrap(scatter(round, drop) * height - view.top, height);
      const fallMs = lifeMs - RING_MS;
      if (age < fallMs) {
        const above = ((fallMs - age) * SPEED) / 1000;
        // The nearer ones are the stronger.
        painter.sprite(this.#streak, endX + above * slant, endY - above, { opacity: drop % 3 === 0 ? 0.9 : 0.55 });
      } else this.#drawEnd(painter, endX, endY, age - fallMs);
    }
  }

  #drawEnd(painter: Painter, x: number, y: number, age: number): void {
    const isWet = isLiquid(worldMap.terrainAt(Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS)));
    const [frames, lastsMs] = isWet ? [this.#ring, RING_MS] : [this.#splash, SPLASH_MS];
    const sprite = frames?.sprites[Math.floor((age / lastsMs) * frames.sprites.length)];
    if (sprite)
      painter.sprite(sprite, Math.round(x), Math.round(y), { opacity: isWet ? 0.55 : 0.7, scale: isWet ? 0.6 : 1 });
  }
}

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/** A number from 0 to 1 that looks like chance. */
function scatter(a: number, b: number): number {
  const mixed = Math.sin(a * 127.1 + b * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}
