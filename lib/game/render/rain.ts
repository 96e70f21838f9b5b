// Rain before the picture: streaks that fall through the view and splashes where they end. Where each is follows from the
// clock and its own number, so nothing is kept.
import type { Painter } from './painter.ts';
import type { View } from './scenery.ts';
import { type Sprite, type Sprites, spriteAt } from './sprites.ts';

/** Streaks in the thickest rain. */
const MOST = 110;
/** Pixels a second, and how far to the left for each pixel down. */
const SPEED = 330;
const SLANT = 0.22;
const SPLASH_MS = 160;

export class Rain {
  readonly #streak: Sprite | undefined;
  readonly #splash: ReturnType<Sprites['moving']>;

  constructor(sprites: Sprites) {
    this.#streak = sprites.frame('effect/rain');
    this.#splash = sprites.moving('effect/splash');
  }

  /** `thickness` from 0 to 1; `ms` is any running clock. */
  draw(painter: Painter, { left, top, right, bottom }: View, thickness: number, ms: number): void {
    if (thickness <= 0 || !this.#streak) return;
    const [width, height] = [right - left, bottom - top];
    const count = Math.round(MOST * thickness);
    for (let drop = 0; drop < count; drop++) {
      const lifeMs = 500 + (drop % 7) * 90;
      const round = Math.floor(ms / lifeMs + drop * 0.37);
      const share = ms / lifeMs + drop * 0.37 - round;
      // Where it ends is another place in each round, fixed to the world and not to the view.
      const endX = left + wrap(scatter(drop, round) * width - left, width);
      const endY = top + wrap(scatter(round, drop) * height - top, height);
      const above = ((1 - share) * (SPEED * lifeMs)) / 1000;
      painter.sprite(this.#streak, endX + above * SLANT, endY - above, { opacity: 0.55 });
      const splash = this.#splash && share * lifeMs > lifeMs - SPLASH_MS && spriteAt(this.#splash, ms, drop);
      if (splash) painter.sprite(splash, endX, endY, { opacity: 0.5 });
    }
  }
}

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/** A number from 0 to 1 that looks like chance. */
function scatter(a: number, b: number): number {
  const mixed = Math.sin(a * 127.1 + b * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}
