// Draws sprites of the atlas: as long as all that is sorted together comes from one texture, a whole picture is one draw call.
import type { Kaplay } from './boot.ts';
import type { View } from './scenery.ts';
import type { Patch, SpriteBatch } from './sprite-batch.ts';
import type { Sprite } from './sprites.ts';

export type Texture = NonNullable<NonNullable<Parameters<Kaplay['drawUVQuad']>[0]>['tex']>;

/** Multiplies a sprite's colours: red, green and blue, 0 to 1. */
export type Tint = readonly [red: number, green: number, blue: number];

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

/** What keeps the edges of neighbours in the atlas out, in its pixels. */
const PADDING = 0.1;

export class Painter {
  readonly #atlas: Texture;
  readonly #batch: SpriteBatch;
  readonly #patches = new Map<Sprite, Record<'straight' | 'flipped', Patch>>();

  constructor(k: Kaplay, batch: SpriteBatch, atlas: HTMLImageElement) {
    this.#atlas = textureOf(k, atlas);
    this.#batch = batch;
  }

  /** What part of the world fills the picture, in pixels. */
  look(view: View): void {
    this.#batch.begin(this.#atlas.glTex, view);
  }

  /** A sprite by its foot, in pixels of the world. */
  sprite(
    sprite: Sprite,
    x: number,
    y: number,
    { flipX = false, opacity = 1, tint = WHITE, scale = 1 }: SpriteOptions = {},
  ): void {
    const w = sprite.w * scale;
    const anchorX = sprite.anchorX * scale;
    const left = flipX ? x - (w - anchorX) : x - anchorX;
    const patch = this.#patchesOf(sprite)[flipX ? 'flipped' : 'straight'];
    const top = y - sprite.anchorY * scale;
    this.#batch.add(patch, left, top, w, sprite.h * scale, tint[0], tint[1], tint[2], opacity);
  }

  /** A sprite drawn over a rectangle, in pixels of the world, whatever its own size. */
  bar(sprite: Sprite, { x, y, width, height }: Rectangle, [red, green, blue]: Tint, opacity: number): void {
    this.#batch.add(this.#patchesOf(sprite).straight, x, y, width, height, red, green, blue, opacity);
  }

  /** Draws the sprites so far: whatever else draws after them comes over them. */
  finish(): void {
    this.#batch.finish();
  }

  #patchesOf(sprite: Sprite): Record<'straight' | 'flipped', Patch> {
    const known = this.#patches.get(sprite);
    if (known) return known;
    const { width, height } = this.#atlas;
    const u0 = (sprite.x + PADDING) / width;
    const u1 = (sprite.x + sprite.w - PADDING) / width;
    const v0 = (sprite.y + PADDING) / height;
    const v1 = (sprite.y + sprite.h - PADDING) / height;
    const patches = { straight: { u0, v0, u1, v1 }, flipped: { u0: u1, v0, u1: u0, v1 } };
    this.#patches.set(sprite, patches);
    return patches;
  }
}

const WHITE: Tint = [1, 1, 1];

/** Uploads an image as a texture of its own. */
export function textureOf(k: Kaplay, image: HTMLImageElement): Texture {
  const { data } = k.loadSprite(null, image, { singular: true });
  if (!data) throw new Error('An image did not become a texture.');
  return data.tex;
}
