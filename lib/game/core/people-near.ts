// Who is about, for a list and for pointing at: the others in view, the nearest first, and whom a point of the picture
// means.
import type { CharacterClass, Look } from '@hollowmere/world/characters';
import type { Figure } from './figure.ts';

/** Somebody near, as a list or a panel shows them. */
export interface PersonNear {
  readonly entity: number;
  readonly name: string;
  readonly class: CharacterClass;
  readonly level: number;
  readonly look: Look;
  readonly isGuest: boolean;
  readonly isBlocked: boolean;
}

/** A figure is about so wide and tall, in units, from its foot up; a finger may miss it by a little. */
const HALF_WIDTH = 144;
const HEIGHT = 416;
const MISS = 64;

/** The others in view, the nearest first. */
export function peopleNear(figures: readonly Figure[]): PersonNear[] {
  const self = figures.find(({ isSelf }) => isSelf);
  const away = ({ x, y }: Figure) => (self ? Math.hypot(x - self.x, y - self.y) : 0);
  return figures
    .filter(({ isSelf }) => !isSelf)
    .sort((a, b) => away(a) - away(b))
    .flatMap((figure) => personOf(figure) ?? []);
}

/** Whom a point in units means: where figures overlap, the one in front. */
export function personAt(figures: readonly Figure[], x: number, y: number): PersonNear | undefined {
  const meant = figures
    .filter((figure) => !figure.isSelf && figure.appearance && isOn(figure, x, y))
    .sort((a, b) => b.y - a.y);
  const [front] = meant;
  return front && personOf(front);
}

function personOf({ id, appearance, isBlocked }: Figure): PersonNear | undefined {
  return appearance && { entity: id, ...appearance, isBlocked };
}

/** Whether a point in units lies on a figure. */
export const isOn = (figure: Pick<Figure, 'x' | 'y'>, x: number, y: number): boolean =>
  Math.abs(x - figure.x) <= HALF_WIDTH + MISS && y <= figure.y + MISS && y >= figure.y - HEIGHT - MISS;
