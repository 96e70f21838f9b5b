// A building on the drawing board: what is seen by day, and apart from it what shines at night.
import type { Color } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Site {
  readonly day: Picture;
  /** Only what glows: window panes, forge, lantern. Same size as `day`. */
  readonly glow: Picture;
  /** Points where smoke rises, in pixels of the picture. */
  readonly smoke: { x: number; y: number }[] = [];

  constructor(width: number, height: number) {
    this.day = new Picture(width, height);
    this.glow = new Picture(width, height);
  }

  /** Paints every pixel of a box by day; what lies over a glow hides it. */
  paint({ x, y, width, height }: Box, colorAt: (x: number, y: number) => Color | undefined): void {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) {
        const color = colorAt(column, row);
        if (color === undefined) continue;
        this.day.set(column, row, color);
        this.glow.set(column, row, 0);
      }
  }

  rect(x: number, y: number, width: number, height: number, color: Color): void {
    this.paint({ x, y, width, height }, () => color);
  }

  /** A pixel that looks like `color` by day and shines like `light` at night. */
  shine(x: number, y: number, color: Color, light: Color): void {
    this.day.set(x, y, color);
    this.glow.set(x, y, light);
  }

  /** Darkens nothing by itself: moves each pixel of the box down its ramp as `darker` says. */
  shade({ x, y, width, height }: Box, darker: (color: Color) => Color): void {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) {
        const color = this.day.get(column, row);
        if (color !== 0) this.day.set(column, row, darker(color));
      }
  }
}
