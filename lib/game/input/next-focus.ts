// Which of several things on a page lies next in a direction from one of them: what somebody with a cross or a stick expects to
// reach. Pure: boxes in, a box out.

export type Side = 'up' | 'down' | 'left' | 'right';

/** In CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A pixel aside weighs as much as so many straight on. */
const ASIDE = 3;
/** Things that overlap by less than this still lie one after the other. */
const OVERLAP = 4;

/** The nearest straight on, or else the nearest aside of that, by its place among the others; nothing where there is none. */
export function nextFocus(from: Box, others: readonly Box[], side: Side): number | undefined {
  const start = turned(from, side);
  const found = others.flatMap((other, index) => {
    const box = turned(other, side);
    if (box.left < start.right - OVERLAP) return [];
    const ahead = Math.max(0, box.left - start.right);
    const aside = Math.max(0, box.top - start.bottom, start.top - box.bottom);
    // Of those equally far the one whose beginning is nearest to one's own.
    const shift = Math.abs(box.top - start.top) / 100;
    return [{ index, isStraight: aside === 0, cost: ahead + aside * ASIDE + shift }];
  });
  found.sort((a, b) => Number(b.isStraight) - Number(a.isStraight) || a.cost - b.cost);
  return found[0]?.index;
}

/** The same as if the direction were to the right. */
function turned({ left, top, right, bottom }: Box, side: Side): Box {
  switch (side) {
    case 'right':
      return { left, top, right, bottom };
    case 'left':
      return { left: -right, top, right: -left, bottom };
    case 'down':
      return { left: top, top: left, right: bottom, bottom: right };
    case 'up':
      return { left: -bottom, top: left, right: -top, bottom: right };
  }
}
