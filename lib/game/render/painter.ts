// Draws sprites of the atlas with one reused set of options: a quad costs a microsecond that way, and as long as all
// that is sorted together comes from one texture, a whole picture is one draw call.
import type { Kaplay } from './boot.ts';
import type { Sprite } from './sprites.ts';

export type Texture = NonNullable<NonNullable<Parameters<Kaplay['drawUVQuad']>[0]>['tex']>;

/** Multiplies a sprite's colours: red, green and blue, 0 to 1. */
export type Tint = readonly [red: number, green: number, blue: number];

/** A program that draws a texture's pixels, and what it is told. */
export type TextureShader = Pick<NonNullable<Parameters<Kaplay['drawUVQuad']>[0]>, 'shader' | 'uniform'>;

export interface SpriteOptions {
  readonly flipX?: boolean;
  readonly opacity?: number;
  readonly tint?: Tint | undefined;
  /** About its foot; 1 is as it was drawn. */
  readonly scale?: number;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Painter {
  readonly #k: Kaplay;
  readonly #atlas: Texture;
  readonly #quads = new Map<Sprite, ReturnType<Kaplay['quad']>>();
  readonly #whole: ReturnType<Kaplay['quad']>;

  constructor(k: Kaplay, atlas: HTMLImageElement) {
    this.#k = k;
    this.#atlas = textureOf(k, atlas);
    this.#whole = k.quad(0, 0, 1, 1);
  }

  /** A sprite by its foot, in pixels of the world. */
  sprite(
    sprite: Sprite,
    x: number,
    y: number,
    { flipX = false, opacity = 1, tint, scale = 1 }: SpriteOptions = {},
  ): void {
    const w = sprite.w * scale;
    const h = sprite.h * scale;
    const anchorX = sprite.anchorX * scale;
    const left = flipX ? x - (w - anchorX) : x - anchorX;
    this.#k.drawUVQuad({
      tex: this.#atlas,
      quad: this.#quadOf(sprite),
      width: w,
      height: h,
      pos: this.#k.vec2(left, y - sprite.anchorY * scale),
      flipX,
      opacity,
      ...(tint && { color: this.#k.rgb(tint[0] * 255, tint[1] * 255, tint[2] * 255) }),
    });
  }

  /** A sprite drawn over a rectangle, in pixels of the world, whatever its own size. */
  bar(sprite: Sprite, { x, y, width, height }: Rectangle, [red, green, blue]: Tint, opacity: number): void {
    this.#k.drawUVQuad({
      tex: this.#atlas,
      quad: this.#quadOf(sprite),
      width,
      height,
      pos: this.#k.vec2(x, y),
      opacity,
      color: this.#k.rgb(red * 255, green * 255, blue * 255),
    });
  }

  /** A whole texture at its upper left corner. */
  texture(texture: Texture, x: number, y: number, shader: TextureShader): void {
    const { width, height } = texture;
    this.#k.drawUVQuad({ tex: texture, quad: this.#whole, width, height, pos: this.#k.vec2(x, y), ...shader });
  }

  #quadOf(sprite: Sprite): ReturnType<Kaplay['quad']> {
    const known = this.#quads.get(sprite);
    if (known) return known;
    const { width, height } = this.#atlas;
    const quad = this.#k.quad(sprite.x / width, sprite.y / height, sprite.w / width, sprite.h / height);
    this.#quads.set(sprite, quad);
    return quad;
  }
}

/** Uploads an image as a texture of its own. */
export function textureOf(k: Kaplay, image: HTMLImageElement): Texture {
  const { data } = k.loadSprite(null, image, { singular: true });
  if (!data) throw new Error('An image did not become a texture.');
  return data.tex;
}
