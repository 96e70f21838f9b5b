// The canvas that all layers of a standing character share, so that they lie on each other as they are.
import { colored, grid, type Slots } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

export const WIDTH = 24;
export const FOOT = 32;
export const HEAD_TOP = FOOT - 21;

/** A drawing on the canvas, centred, with its first row at `top`. */
export function onCanvas(name: string, text: string, top: number, slots: Slots): Picture {
  const drawing = colored(grid(name, text), slots);
  return new Picture(WIDTH, FOOT).draw(drawing, (WIDTH - drawing.width) / 2, top);
}

export const frame = (name: string, picture: Picture): Frame => ({ name, picture, anchorX: WIDTH / 2, anchorY: FOOT });
