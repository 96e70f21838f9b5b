// Whom a person means: by pointing, by going through those near, or by merely standing in front of them.
import { PERSON_RADIUS } from '@hollowmere/world/combat';
import { creatureKind } from '@hollowmere/world/creatures';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Figure } from '../figure.ts';
import { isFoe } from './fight.ts';

/** Further than this nobody is found by a key. */
const SIGHT = 10 * TILE_UNITS;
/** Going through those near begins anew after such a pause. */
const FORGETS_MS = 4_000;
/** A figure is about so tall, in units, from its foot up; a finger may miss it by a little. */
const HEIGHT = 400;
const MISS = 72;

/** Whether this is somebody to fight, and not yet fallen. */
export const isFoeFigure = ({ creature, pose }: Pick<Figure, 'creature' | 'pose'>): boolean =>
  creature !== undefined && isFoe(creature) && pose !== 'die';

/** Half the width of a body, in units. */
export const radiusOf = ({ creature }: Pick<Figure, 'creature'>): number =>
  (creature && creatureKind(creature.kind)?.radius) ?? PERSON_RADIUS;

/** Foes within sight, the nearest first. */
export function foesNear(figures: readonly Figure[], self: Figure, within = SIGHT): Figure[] {
  const away = ({ x, y }: Figure) => Math.hypot(x - self.x, y - self.y);
  return figures.filter((figure) => isFoeFigure(figure) && away(figure) <= within).sort((a, b) => away(a) - away(b));
}

/** The creature or townsperson that a point in units means: where figures overlap, the one in front. */
export function creatureAt(figures: readonly Figure[], x: number, y: number): Figure | undefined {
  const isOn = (figure: Figure) => {
    const side = Math.max(120, radiusOf(figure) * 1.3) + MISS;
    const height = Math.max(HEIGHT, radiusOf(figure) * 3);
    return Math.abs(x - figure.x) <= side && y <= figure.y + MISS && y >= figure.y - height - MISS;
  };
  const [front] = figures
    .filter((figure) => figure.creature && figure.pose !== 'die' && isOn(figure))
    .sort((a, b) => b.y - a.y);
  return front;
}

/** Goes through the foes near, the nearest first, each once before any comes again. */
export class TargetCycle {
  readonly #seen = new Set<number>();
  #askedAt = Number.NEGATIVE_INFINITY;

  next(figures: readonly Figure[], self: Figure, current: number | undefined, ms: number): number | undefined {
    if (ms - this.#askedAt > FORGETS_MS) this.#seen.clear();
    this.#askedAt = ms;
    if (current !== undefined) this.#seen.add(current);
    const foes = foesNear(figures, self).map(({ id }) => id);
    const fresh = foes.find((id) => !this.#seen.has(id));
    if (fresh !== undefined) return this.#mark(fresh);
    this.#seen.clear();
    return this.#mark(foes.find((id) => id !== current) ?? foes[0]);
  }

  #mark(id: number | undefined): number | undefined {
    if (id !== undefined) this.#seen.add(id);
    return id;
  }
}
