// Keeps speech bubbles from covering one another: who stands higher up the picture speaks from higher up, if need be.

/** A bubble where it would stand by itself, in CSS pixels; y grows downwards. */
export interface BubbleBox {
  readonly middle: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 4;

/** How far each bubble has to rise, in the order in which they were given. */
export function liftBubbles(boxes: readonly BubbleBox[]): number[] {
  const lifts = boxes.map(() => 0);
  const placed: BubbleBox[] = [];
  const lowestFirst = [...boxes.keys()].sort((a, b) => bottomOf(boxes, b) - bottomOf(boxes, a));
  for (const index of lowestFirst) {
    const box = boxes[index];
    if (box === undefined) continue;
    const bottom = freeBottom(box, placed);
    lifts[index] = box.bottom - bottom;
    placed.push({ ...box, bottom });
  }
  return lifts;
}

/** The lowest place at or above the bubble's own that no placed bubble takes. */
function freeBottom(box: BubbleBox, placed: readonly BubbleBox[]): number {
  let bottom = box.bottom;
  for (;;) {
    const inTheWay = placed.find((other) => overlap({ ...box, bottom }, other));
    if (inTheWay === undefined) return bottom;
    bottom = inTheWay.bottom - inTheWay.height - GAP;
  }
}

function overlap(a: BubbleBox, b: BubbleBox): boolean {
  const isBeside = Math.abs(a.middle - b.middle) >= (a.width + b.width) / 2 + GAP;
  const isAboveOrBelow = a.bottom <= b.bottom - b.height - GAP || b.bottom <= a.bottom - a.height - GAP;
  return !isBeside && !isAboveOrBelow;
}

function bottomOf(boxes: readonly BubbleBox[], index: number): number {
  return boxes[index]?.bottom ?? 0;
}
