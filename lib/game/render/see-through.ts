// What hides the own figure, or anybody who stands in the corn, is seen through: it eases to that, and back.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { radiusOf } from '../core/fight/targeting.ts';
import type { Figure } from '../core/figure.ts';
import type { Thing } from './scenery.ts';

/** What is taller than this and hides the own figure becomes see-through, in pixels of the world. */
const HIDING_HEIGHT = 30;
const SEE_THROUGH = 0.45;
/** So far from the sides of a thing more than half of somebody is in sight beside it, in pixels of the world. */
const EDGE = 2;
/** In corn somebody small stands behind two rows of it. */
const SEE_THROUGH_GROWTH = 0.2;
/** Somebody of at least this radius, in units, hides a person who stands behind. */
const TOWERING = 130;
const SEE_THROUGH_BODY = 0.5;
/** In pixels of the world: whoever is hidden from the middle up is hidden. */
const HALF_A_PERSON = 12;
/** From solid to clear, in milliseconds. */
const EASE_MS = 180;

/** Where somebody's foot is drawn, in pixels of the world. */
interface Foot {
  readonly x: number;
  readonly y: number;
}

interface Onlookers {
  /** The own figure, whom nothing may hide. */
  readonly self: Figure | undefined;
  /** Everybody in the picture. */
  readonly near: readonly Foot[];
}

export class SeeThrough {
  /** How solid they are, of those that are not quite. */
  readonly #solidity = new Map<Thing, number>();

  /** 0 to 1, as it was drawn last. */
  solidityOf(thing: Thing): number {
    return this.#solidity.get(thing) ?? 1;
  }

  /** The same, a picture later. */
  ease(thing: Thing, { self, near }: Onlookers, elapsedMs: number): number {
    const isHiding =
      (self !== undefined && hides(thing, self.x / UNITS_PER_PIXEL, self.y / UNITS_PER_PIXEL)) ||
      (isGrowth(thing) && near.some(({ x, y }) => covers(thing, x, y)));
    const seeThrough = isGrowth(thing) ? SEE_THROUGH_GROWTH : SEE_THROUGH;
    const goal = isHiding ? seeThrough : 1;
    const now = this.solidityOf(thing);
    if (now === goal) {
      if (goal === 1) this.#solidity.delete(thing);
      return goal;
    }
    const step = elapsedMs / EASE_MS;
    const next = now < goal ? Math.min(goal, now + step) : Math.max(goal, now - step);
    this.#solidity.set(thing, next);
    return next;
  }
}

/**
 * A body as it is drawn, so many pixels of the world high: one that stands so large before the own figure that nothing of that
 * would be seen is seen through.
 */
export function bodyBefore(figure: Figure, self: Figure | undefined, height: number): Figure {
  if (self === undefined || !towersOver(figure, self, height)) return figure;
  return { ...figure, presence: figure.presence * SEE_THROUGH_BODY };
}

function towersOver(figure: Figure, self: Figure, height: number): boolean {
  const radius = radiusOf(figure);
  if (radius < TOWERING || figure.pose === 'die' || figure.y <= self.y) return false;
  const isBeside = Math.abs(figure.x - self.x) >= radius * 1.5;
  return !isBeside && figure.y - self.y < (height - HALF_A_PERSON) * UNITS_PER_PIXEL;
}

/** Whether a figure's head and shoulders are behind a tall thing. */
function hides(thing: Thing, x: number, y: number): boolean {
  if (y >= thing.y || thing.y - thing.top < HIDING_HEIGHT) return false;
  return x > thing.left + EDGE && x < thing.right - EDGE && y - 10 > thing.top;
}

/** What one walks through and which is high enough to hide what is small. */
const isGrowth = (thing: Thing): boolean => thing.y - thing.top > 12 && thing.y - thing.top < HIDING_HEIGHT;

const covers = (thing: Thing, x: number, y: number): boolean =>
  thing.y >= y && thing.y - y < 18 && x > thing.left - 6 && x < thing.right + 6;
