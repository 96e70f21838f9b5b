// Frames of the atlas by name, as the renderer draws them: where they lie in the texture and which pixel stands on the
// ground. Names follow the world's words: `object/great-oak/0`, `hero/head/2/down`.
import type { MapObject } from '@hollowmere/world/map';
import type { Placement } from '../../pictures/atlas.ts';

/** One picture: its rectangle in the atlas, in pixels, and its foot. */
export type Sprite = Placement;

interface Animation {
  readonly frames: readonly string[];
  readonly frameMs: number;
}

/** What a thing of the map looks like. */
export interface Looks {
  readonly picture: Moving;
  /** What of it shines at night. */
  readonly glow: Moving | undefined;
  /** Where smoke rises, in pixels from its foot. */
  readonly smoke: readonly (readonly [x: number, y: number])[];
}

export interface AtlasIndex {
  readonly frames: Readonly<Record<string, Placement>>;
  readonly animations?: Readonly<Record<string, Animation>>;
  /** Where smoke rises, in pixels from the foot. */
  readonly smoke?: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>>;
}

/** A picture that moves: all its frames, and how long each stays. */
export interface Moving {
  readonly sprites: readonly Sprite[];
  readonly frameMs: number;
}

export class Sprites {
  readonly #index: AtlasIndex;

  constructor(index: AtlasIndex) {
    this.#index = index;
  }

  frame(name: string): Sprite | undefined {
    return this.#index.frames[name];
  }

  /** An animation, or a single frame as one that stands still. */
  moving(name: string): Moving | undefined {
    const animation = this.#index.animations?.[name];
    if (animation) {
      const sprites = animation.frames.map((frame) => this.frame(frame)).filter((sprite) => sprite !== undefined);
      if (sprites.length > 0) return { sprites, frameMs: animation.frameMs };
    }
    const sprite = this.frame(name);
    return sprite && { sprites: [sprite], frameMs: 1_000 };
  }

  /** What a thing of the map looks like; a variant nobody drew looks like the first. */
  ofObject({ kind, variant }: Pick<MapObject, 'kind' | 'variant'>): Looks | undefined {
    for (const name of [`object/${kind}/${variant}`, `object/${kind}/0`]) {
      const picture = this.moving(name);
      if (picture) return { picture, glow: this.moving(`${name}/lit`), smoke: this.#index.smoke?.[name] ?? [] };
    }
    return undefined;
  }
}

/** The sprite of a moving picture at a moment. `phase` lets neighbours move out of step. */
export function spriteAt({ sprites, frameMs }: Moving, ms: number, phase = 0): Sprite | undefined {
  if (sprites.length === 1) return sprites[0];
  return sprites[Math.floor(ms / frameMs + phase) % sprites.length];
}
