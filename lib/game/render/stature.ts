// How high bodies stand, for what floats over them: creatures as high as they are drawn, people with their hats.
import { creatureFrame, isTownsfolk } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import { creatureKind } from '@hollowmere/world/creatures';
import type { Figure } from '../core/figure.ts';
import type { Sprites } from './sprites.ts';

/** Of a person, from foot to just above the head. */
const PERSON = 27;
const HATS: Partial<Record<CharacterClass, number>> = { mage: 6 };
/** What is free over the highest pixel of a creature. */
const GAP = 3;

export class Stature {
  readonly #sprites: Pick<Sprites, 'frame'>;
  readonly #ofCreatures = new Map<number, number>();

  constructor(sprites: Pick<Sprites, 'frame'>) {
    this.#sprites = sprites;
  }

  /** In pixels of the world. */
  of({ appearance, creature }: Pick<Figure, 'appearance' | 'creature'>): number {
    if (appearance) return PERSON + (HATS[appearance.class] ?? 0);
    if (!creature) return PERSON;
    const known = this.#ofCreatures.get(creature.kind) ?? this.#measured(creature.kind);
    this.#ofCreatures.set(creature.kind, known);
    return known;
  }

  /** The highest of how it stands, so that what floats over it stays where it is when it turns. */
  #measured(kind: number): number {
    const key = creatureKind(kind)?.key;
    if (key === undefined || isTownsfolk(key)) return PERSON;
    const feet = (['down', 'up', 'right'] as const).map((facing) => {
      return this.#sprites.frame(creatureFrame(key, facing, 'stand', 0).frame)?.anchorY ?? 0;
    });
    const height = Math.max(...feet);
    return height > 0 ? height + GAP : PERSON;
  }
}
