// Keeps what floats over heads, names and speech, from covering one another: who stands higher up the picture has it
// higher up, if need be.

/** A name or a bubble where it would stand by itself, in CSS pixels; y grows downwards. */
export interface LabelBox {
  readonly middle: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How far each has to rise, in the order in which they were given, so that this much is free between them, and between
 * them and what stands already.
 */
export function liftApart(boxes: readonly LabelBox[], gap: number, standing: readonly LabelBox[] = []): number[] {
  const lifts = boxes.map(() => 0);
  const placed: LabelBox[] = [...standing];
  const lowestFirst = [...boxes.keys()].sort((a, b) => bottomOf(boxes, b) - bottomOf(boxes, a));
  for (const index of lowestFirst) {
    const box = boxes[index];
    if (box === undefined) continue;
    const bottom = freeBottom(box, placed, gap);
    lifts[index] = box.bottom - bottom;
    placed.push({ ...box, bottom });
  }
  return lifts;
}

/** The lowest place at or above its own that none of those placed before takes. */
function freeBottom(box: LabelBox, placed: readonly LabelBox[], gap: number): number {
  let bottom = box.bottom;
  for (;;) {
    const inTheWay = placed.find((other) => overlap({ ...box, bottom }, other, gap));
    if (inTheWay === undefined) return bottom;
    bottom = inTheWay.bottom - inTheWay.height - gap;
  }
}

function overlap(a: LabelBox, b: LabelBox, gap: number): boolean {
  const isBeside = Math.abs(a.middle - b.middle) >= (a.width + b.width) / 2 + gap;
  const isAboveOrBelow = a.bottom <= b.bottom - b.height - gap || b.bottom <= a.bottom - a.height - gap;
  return !isBeside && !isAboveOrBelow;
}

function bottomOf(boxes: readonly LabelBox[], index: number): number {
  return boxes[index]?.bottom ?? 0;
}
