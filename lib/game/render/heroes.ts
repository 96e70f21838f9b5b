// Figures: the layers of a character in the pose of the moment, and the soft shadow below it.
import { facingOf, heroLayers, heroPose } from '@hollowmere/world/appearance';
import type { Figure } from '../core/figure.ts';
import type { Painter, Tint } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

interface Layer {
  readonly sprite: Sprite;
  readonly flipX: boolean;
  readonly lift: number;
}

export class Heroes {
  readonly #sprites: Sprites;
  readonly #shadow: Sprite | undefined;
  readonly #stacks = new Map<string, readonly Layer[]>();

  constructor(sprites: Sprites) {
    this.#sprites = sprites;
    this.#shadow = sprites.frame('effect/shadow');
  }

  drawShadow(painter: Painter, x: number, y: number, presence: number): void {
    if (this.#shadow) painter.sprite(this.#shadow, x, y - 1, { opacity: presence });
  }

  /** `ms` is any running clock: who stands breathes by it, each a little apart from the next. */
  draw(painter: Painter, figure: Figure, x: number, y: number, ms: number, tint?: Tint): void {
    const clock = figure.isWalking ? figure.cycleMs : ms + figure.id * 173;
    for (const { sprite, flipX, lift } of this.#stackOf(figure, clock)) {
      painter.sprite(sprite, x, y - lift, { flipX, opacity: figure.presence, tint });
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
