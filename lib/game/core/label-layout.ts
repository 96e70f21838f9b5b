// Keeps what floats over heads, names and speech, from covering one another: who stands higher up the picture has it
// higher up, if need be.

/** A name or a bubble where it would stand by itself, in CSS pixels; y grows downwards. */
export interface LabelBox {
  readonly middle: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A box that has its place, by its edges. */
interface Standing {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far each has to rise, in the order in which they were given, so that this much is free between them, and between
 * them and what stands already.
 */
export function liftApart(boxes: readonly LabelBox[], gap: number, standing: readonly LabelBox[] = []): number[] {
  const lifts = boxes.map(() => 0);
  const placed = standing.map((box) => standingAt(box, box.bottom));
  const lowestFirst = boxes.map((box, index) => ({ box, index })).sort((a, b) => b.box.bottom - a.box.bottom);
  for (const { box, index } of lowestFirst) {
    const bottom = freeBottom(box, placed, gap);
    lifts[index] = box.bottom - bottom;
    placed.push(standingAt(box, bottom));
  }
  return lifts;
}

/** The lowest place at or above its own that none of those placed before takes. */
function freeBottom(
  { middle, bottom: own, width, height }: LabelBox,
  placed: readonly Standing[],
  gap: number,
): number {
  const left = middle - width / 2 - gap;
  const right = middle + width / 2 + gap;
  // Whoever stands aside is never in the way: a crowd has a hundred names, of which a dozen are above or below this one.
  const inColumn: Standing[] = [];
  for (const other of placed) {
    if (other.right > left && other.left < right && other.top - gap < own) inColumn.push(other);
  }
  let bottom = own;
  for (;;) {
    const [lowest, highest] = [bottom, bottom - height - gap];
    const inTheWay = inColumn.find((other) => other.top - gap < lowest && other.bottom > highest);
    if (inTheWay === undefined) return bottom;
    bottom = inTheWay.top - gap;
  }
}

function standingAt({ middle, width, height }: LabelBox, bottom: number): Standing {
  return { left: middle - width / 2, right: middle + width / 2, top: bottom - height, bottom };
}

/** What is nearly there is there, in CSS pixels: nothing goes on changing for what nobody sees. */
const NEARLY = 0.5;

/** Where something is that has gone this share of the way to its goal; what was nowhere before is there. */
export function glideTo(goal: number, before: number, share: number): number {
  const after = before + (goal - before) * share;
  return Math.abs(goal - after) >= NEARLY ? after : goal;
}
