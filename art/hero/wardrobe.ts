// How the clothes of a class are written down: a few small drawings for each facing.
// All rows are 14 wide (hats may be 16) and centred; they stack from the feet up.

/** Drawings of one facing. `swing` has the left arm forward; for the side view the near arm. */
export interface Cut {
  readonly torso: string;
  readonly swing: string;
  /** The other arm forward. Absent where the mirror of `swing` serves. */
  readonly swingBack?: string;
  readonly legs: string;
  /** The left foot planted, the right one lifted. */
  readonly step: string;
  readonly stepBack?: string;
  readonly hat: string;
  /** Row of the hat’s top, counted from the top of the head (negative: above it). */
  readonly hatTop: number;
}

export interface Wardrobe {
  readonly down: Cut;
  readonly up: Cut;
  readonly side: Cut;
}

export const sides = ['down', 'up', 'side'] as const;
export type Side = (typeof sides)[number];
