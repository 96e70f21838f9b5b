// Where heads are on the screen: what names, speech and bars hang over.
import type { Figure } from '../core/figure.ts';

/** Where a point of the world is on the screen, in CSS pixels from the picture's upper left corner. */
export type ToScreen = (worldX: number, worldY: number) => { readonly x: number; readonly y: number };

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Of who has no name to be seen. */
export const NO_ROOM: PictureSize = { width: 0, height: 0 };

/** Somebody with something over their head. */
export interface Head {
  readonly figure: Figure;
  /** The top of it, in CSS pixels from the picture's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** How far the foot of the name stands over that, so that names are apart. */
  lift: number;
  /** The room that the name takes. */
  name: PictureSize;
}
