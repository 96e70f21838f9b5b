// Creatures: the picture of the moment by kind, side and pose. Townsfolk are layered like characters. What nobody has drawn
// yet stands as its shadow alone, with its name above.
import { creatureFrame, crumblingFrame, facingOf, isTownsfolk, townsfolkLayers } from '@hollowmere/world/appearance';
import { creatureKind } from '@hollowmere/world/creatures';
import { radiusOf } from '../core/fight/targeting.ts';
import type { Figure } from '../core/figure.ts';
import { bodyPose } from './body-pose.ts';
import type { Layer } from './heroes.ts';
import type { Sprites } from './sprites.ts';

/** The shadow of a person is drawn for this radius. */
const SHADOW_RADIUS = 80;
/** It crumbles once so much of it has faded. */
const CRUMBLES_BELOW = 0.8;

export class Creatures {
  readonly #sprites: Sprites;
  readonly #frames = new Map<string, readonly Layer[]>();

  constructor(sprites: Sprites) {
    this.#sprites = sprites;
  }

  /** The layers of a creature, the lowest first; none for what has no picture. */
  layersOf(figure: Figure, ms: number): readonly Layer[] {
    const key = figure.creature && creatureKind(figure.creature.kind)?.key;
    if (!key) return [];
    const facing = facingOf(figure.facing);
    if (isTownsfolk(key)) {
      const pose = bodyPose(figure, ms);
      return this.#kept(`${key} ${facing} ${pose}`, () => townsfolkLayers(key, facing, pose));
    }
    const isGoing = figure.pose === 'die' && figure.presence < CRUMBLES_BELOW;
    const poseMs = figure.pose === 'stand' ? ms + figure.id * 173 : figure.poseMs;
    const picture = isGoing ? crumblingFrame(key, facing) : creatureFrame(key, facing, figure.pose, poseMs);
    return this.#kept(`${picture.frame} ${picture.flipX}`, () => [{ ...picture, lift: 0 }]);
  }

  #kept(key: string, layers: () => readonly { frame: string; flipX: boolean; lift: number }[]): readonly Layer[] {
    const known = this.#frames.get(key);
    if (known) return known;
    const drawn = layers().flatMap(({ frame, flipX, lift }) => {
      const sprite = this.#sprites.frame(frame);
      return sprite ? [{ sprite, flipX, lift }] : [];
    });
    this.#frames.set(key, drawn);
    return drawn;
  }
}

/** How large a figure's shadow is, beside that of a person. */
export const shadowScale = (figure: Figure): number => Math.max(0.6, radiusOf(figure) / SHADOW_RADIUS);
