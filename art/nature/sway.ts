// Plants as frames: still ones, and those with a second drawing that the wind has bent.
import { colored, grid, type Slots } from '../pixels/grid.ts';
import type { Frame } from '../sheet/frame.ts';

export function still(name: string, drawing: string, slots: Slots): Frame {
  const picture = colored(grid(name, drawing), slots);
  return { name, picture, anchorX: Math.floor(picture.width / 2), anchorY: picture.height - 1 };
}

export const swaying = (name: string, drawings: readonly string[], slots: Slots): Frame[] =>
  drawings.map((drawing, index) => still(`${name}/${index}`, drawing, slots));
