// Figures: the layers of a character in the pose of the moment, its soft shadow, and the dust of its feet.
import { facingOf, heroLayers, heroPose } from '@hollowmere/world/appearance';
import type { Figure } from '../core/figure.ts';
import type { Kaplay } from './boot.ts';
import { type Painter, type Texture, textureOf } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

interface Layer {
  readonly sprite: Sprite;
  readonly flipX: boolean;
  readonly lift: number;
}

const SHADOW = { width: 18, height: 7 };

export class Heroes {
  readonly #sprites: Sprites;
  readonly #shadow: Texture;
  readonly #stacks = new Map<string, readonly Layer[]>();

  constructor(k: Kaplay, sprites: Sprites) {
    this.#sprites = sprites;
    this.#shadow = textureOf(k, paintShadow());
  }

  drawShadow(painter: Painter, x: number, y: number, presence: number): void {
    const { width, height } = SHADOW;
    painter.texture(this.#shadow, x - width / 2, y - height / 2 - 1, width, height, presence);
  }

  /** `ms` is any running clock: who stands breathes by it, each a little apart from the next. */
  draw(painter: Painter, figure: Figure, x: number, y: number, ms: number): void {
    const clock = figure.isWalking ? figure.cycleMs : ms + figure.id * 173;
    for (const { sprite, flipX, lift } of this.#stackOf(figure, clock)) {
      painter.sprite(sprite, x, y - lift, { flipX, opacity: figure.presence });
    }
  }

  #stackOf({ appearance, facing, isWalking }: Figure, clock: number): readonly Layer[] {
    if (!appearance) return [];
    const { look, class: heroClass } = appearance;
    const pose = heroPose(isWalking, clock);
    const { skin, hair, hairColor, tunic } = look;
    const key = `${heroClass} ${skin} ${hair} ${hairColor} ${tunic} ${facing} ${pose}`;
    const known = this.#stacks.get(key);
    if (known) return known;
    const stack = heroLayers(look, heroClass, facingOf(facing), pose).flatMap(({ frame, flipX, lift }) => {
      const sprite = this.#sprites.frame(frame);
      return sprite ? [{ sprite, flipX, lift }] : [];
    });
    this.#stacks.set(key, stack);
    return stack;
  }
}

/** A soft ellipse in two steps, so that it belongs to the pixels around it. */
function paintShadow(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = SHADOW.width;
  canvas.height = SHADOW.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures.');
  const [middleX, middleY] = [SHADOW.width / 2, SHADOW.height / 2];
  for (let y = 0; y < SHADOW.height; y++)
    for (let x = 0; x < SHADOW.width; x++) {
      const away = ((x + 0.5 - middleX) / middleX) ** 2 + ((y + 0.5 - middleY) / middleY) ** 2;
      if (away > 1) continue;
      context.fillStyle = `rgb(23 19 31 / ${away > 0.62 ? 0.18 : 0.34})`;
      context.fillRect(x, y, 1, 1);
    }
  return canvas;
}
