// Figures: the layers of a character or creature in the pose of the moment, and the soft shadow below it.
import { facingOf, heroLayers } from '@hollowmere/world/appearance';
import type { Appearance, Figure } from '../core/figure.ts';
import { bodyPose } from './body-pose.ts';
import { Creatures, shadowScale } from './creatures.ts';
import type { Painter, Tint } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

export interface Layer {
  readonly sprite: Sprite;
  readonly flipX: boolean;
  readonly lift: number;
}

/** Its pictures so far, by which way somebody looks and then by their pose. */
type Outfit = Map<string, readonly Layer[]>[];

export class Heroes {
  readonly #sprites: Sprites;
  readonly #shadow: Sprite | undefined;
  readonly #creatures: Creatures;
  /** By what somebody looks like, as a word. */
  readonly #outfits = new Map<string, Outfit>();
  /** An appearance is a row, and another one takes its place when it changes: the word has not to be made anew. */
  readonly #worn = new WeakMap<Appearance, Outfit>();

  constructor(sprites: Sprites) {
    this.#sprites = sprites;
    this.#shadow = sprites.frame('effect/shadow');
    this.#creatures = new Creatures(sprites);
  }

  drawShadow(painter: Painter, figure: Figure, x: number, y: number): void {
    if (!this.#shadow) return;
    painter.sprite(this.#shadow, x, y - 1, { opacity: figure.presence, scale: shadowScale(figure) });
  }

  /** `ms` is any running clock: who stands breathes by it, each a little apart from the next. */
  draw(painter: Painter, figure: Figure, x: number, y: number, ms: number, shade?: Tint): void {
    const tint = figure.flash > 0 ? flashed(figure.flash, shade) : shade;
    const { push } = figure;
    const [left, foot] = [x + Math.round(push.x), y + Math.round(push.y)];
    for (const { sprite, flipX, lift } of this.#layersOf(figure, ms)) {
      painter.sprite(sprite, left, foot - lift, { flipX, opacity: figure.presence, tint });
    }
  }

  #layersOf(figure: Figure, ms: number): readonly Layer[] {
    return figure.kind === 'creature' ? this.#creatures.layersOf(figure, ms) : this.#stackOf(figure, ms);
  }

  #stackOf(figure: Figure, ms: number): readonly Layer[] {
    const { appearance, facing } = figure;
    if (!appearance) return [];
    const pose = bodyPose(figure, ms);
    const outfit = this.#outfitOf(appearance);
    const known = outfit[facing]?.get(pose);
    if (known) return known;
    const { look, class: heroClass, worn = {} } = appearance;
    const stack = heroLayers(look, heroClass, facingOf(facing), pose, worn).flatMap(({ frame, flipX, lift }) => {
      const sprite = this.#sprites.frame(frame);
      return sprite ? [{ sprite, flipX, lift }] : [];
    });
    const poses = outfit[facing] ?? new Map<string, readonly Layer[]>();
    outfit[facing] = poses.set(pose, stack);
    return stack;
  }

  #outfitOf(appearance: Appearance): Outfit {
    const known = this.#worn.get(appearance);
    if (known) return known;
    const { look, class: heroClass, worn = {} } = appearance;
    const { skin, hair, hairColor, tunic } = look;
    const word = `${heroClass} ${skin} ${hair} ${hairColor} ${tunic} ${Object.values(worn).join()}`;
    const outfit = this.#outfits.get(word) ?? [];
    this.#outfits.set(word, outfit);
    this.#worn.set(appearance, outfit);
    return outfit;
  }
}

/** Struck: a breath of red over what is there. */
function flashed(flash: number, [red, green, blue]: Tint = [1, 1, 1]): Tint {
  const left = 1 - flash * 0.65;
  return [red, green * left, blue * left];
}
