// Where the card about a thing goes: beside the window that its slot is in, so that it covers no other slot.

interface Span {
  readonly left: number;
  readonly right: number;
}

export interface BesideWindow {
  readonly side: 'left' | 'right';
  /** From the slot's own edge, in CSS pixels. */
  readonly sideOffset: number;
}

const GAP = 8;
/** What a card takes with a little air. */
const CARD = 256 + 2 * GAP;

/** To the left where there is room, else where there is more of it. */
export function besideWindow(slot: Span, frame: Span, screenWidth: number): BesideWindow {
  const isLeft = frame.left >= CARD || frame.left >= screenWidth - frame.right;
  if (isLeft) return { side: 'left', sideOffset: Math.max(0, slot.left - Math.max(frame.left, CARD)) + GAP };
  return { side: 'right', sideOffset: Math.max(0, Math.min(frame.right, screenWidth - CARD) - slot.right) + GAP };
}
