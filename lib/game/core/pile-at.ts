// Which of the things on the ground a point of the picture means: for whoever would rather point at one than turn to it.

import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { besideItsPlace, type GroundItem, isFreeFor } from './ground-item.ts';
import type { Place, Reach } from './reach.ts';
import type { Around } from './usable.ts';

/** The middle of a picture above its foot, and how far a finger may be from it: units. */
const MIDDLE = 7 * UNITS_PER_PIXEL;
const MISS = 12 * UNITS_PER_PIXEL;

/** The nearest to the point, in units, of what lies within reach and may be taken. */
export function pileAt(
  { groundItems, self, tick }: Pick<Around, 'groundItems' | 'self' | 'tick'>,
  reach: Pick<Reach, 'hasPoint'>,
  point: Place,
): GroundItem | undefined {
  const away = (item: GroundItem) => {
    const aside = besideItsPlace(item);
    const [x, y] = [item.x + aside.x * UNITS_PER_PIXEL, item.y + aside.y * UNITS_PER_PIXEL - MIDDLE];
    return Math.hypot(point.x - x, point.y - y);
  };
  const [nearest] = [...groundItems.values()]
    .filter((item) => away(item) <= MISS && isFreeFor(item, self, tick) && reach.hasPoint(item))
    .sort((a, b) => away(a) - away(b));
  return nearest;
}
