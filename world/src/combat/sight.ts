// Whether one sees, and so can strike, from a point to another: no tile between them may block the view.
import { TILE_UNITS } from '../movement/units.ts';
import type { Point } from './aim.ts';

/** Whether a tile blocks the view. Water does not, walls and rock do. */
export type Blocks = (tileX: number, tileY: number) => boolean;

/**
 * Walks the tiles of the straight line between two points, both ends left out: who stands in a doorway can be seen. Where
 * the line goes through a corner, either of the two tiles beside it is enough to see past.
 */
export function hasClearView(from: Point, to: Point, blocks: Blocks): boolean {
  let [tileX, tileY] = [Math.floor(from.x / TILE_UNITS), Math.floor(from.y / TILE_UNITS)];
  const [lastX, lastY] = [Math.floor(to.x / TILE_UNITS), Math.floor(to.y / TILE_UNITS)];
  const [stepX, stepY] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  // Distances to the next border of a column and of a row, both scaled by width x height to stay whole.
  let nextColumn = toBorder(from.x, stepX) * height;
  let nextRow = toBorder(from.y, stepY) * width;
  while (tileX !== lastX || tileY !== lastY) {
    const isCorner = tileX !== lastX && tileY !== lastY && nextColumn === nextRow;
    if (isCorner && blocks(tileX + stepX, tileY) && blocks(tileX, tileY + stepY)) return false;
    const goesOverColumn = tileX !== lastX && (tileY === lastY || nextColumn <= nextRow);
    const goesOverRow = isCorner || !goesOverColumn;
    if (goesOverColumn) {
      tileX += stepX;
      nextColumn += TILE_UNITS * height;
    }
    if (goesOverRow) {
      tileY += stepY;
      nextRow += TILE_UNITS * width;
    }
    if ((tileX !== lastX || tileY !== lastY) && blocks(tileX, tileY)) return false;
  }
  return true;
}

function toBorder(at: number, step: number): number {
  const within = at - Math.floor(at / TILE_UNITS) * TILE_UNITS;
  return step > 0 ? TILE_UNITS - within : within;
}
