// Draws sprites of the atlas with one reused set of options: a quad costs a microsecond that way, and as long as all
// that is sorted together comes from one texture, a whole picture is one draw call.
import type { Kaplay } from './boot.ts';
import type { Sprite } from './sprites.ts';

export type Texture = NonNullable<NonNullable<Parameters<Kaplay['drawUVQuad']>[0]>['tex']>;

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export class Painter {
  readonly #k: Kaplay;
  readonly #atlas: Texture;
  readonly #quads = new Map<Sprite, ReturnType<Kaplay['quad']>>();
  readonly #whole: ReturnType<Kaplay['quad']>;
  readonly #colors = new Map<string, ReturnType<Kaplay['rgb']>>();

  constructor(k: Kaplay, atlas: HTMLImageElement) {
    this.#k = k;
    this.#atlas = textureOf(k, atlas);
    this.#whole = k.quad(0, 0, 1, 1);
  }

  /** A sprite by its foot, in pixels of the world. */
  sprite(sprite: Sprite, x: number, y: number, { flipX = false, opacity = 1 } = {}): void {
    const { w, h, anchorX, anchorY } = sprite;
    const left = flipX ? x - (w - anchorX) : x - anchorX;
    this.#k.drawUVQuad({
      tex: this.#atlas,
      quad: this.#quadOf(sprite),
      width: w,
      height: h,
      pos: this.#k.vec2(left, y - anchorY),
      flipX,
      opacity,
    });
  }

  /** A whole texture at its upper left corner. */
  texture(texture: Texture, x: number, y: number, width = texture.width, height = texture.height, opacity = 1): void {
    this.#k.drawUVQuad({
      tex: texture,
      quad: this.#whole,
      width,
      height,
      pos: this.#k.vec2(x, y),
      opacity,
    });
  }

  /** A filled rectangle; colours from 0 to 255. */
  rectangle(x: number, y: number, width: number, height: number, color: Rgb, opacity: number): void {
    this.#k.drawUVQuad({ width, height, pos: this.#k.vec2(x, y), color: this.#colorOf(color), opacity });
  }

  #quadOf(sprite: Sprite): ReturnType<Kaplay['quad']> {
    const known = this.#quads.get(sprite);
    if (known) return known;
    const { width, height } = this.#atlas;
    const quad = this.#k.quad(sprite.x / width, sprite.y / height, sprite.w / width, sprite.h / height);
    this.#quads.set(sprite, quad);
    return quad;
  }

  #colorOf({ r, g, b }: Rgb): ReturnType<Kaplay['rgb']> {
    const key = `${r} ${g} ${b}`;
    const known = this.#colors.get(key) ?? this.#k.rgb(r, g, b);
    this.#colors.set(key, known);
    return known;
  }
}

/** Uploads an image as a texture of its own. */
export function textureOf(k: Kaplay, image: HTMLImageElement | HTMLCanvasElement): Texture {
  const { data } = k.loadSprite(null, image, { singular: true });
  if (!data) throw new Error('An image did not become a texture.');
  return data.tex;
}
