// What blocks and what slows: tiles, and which of them a box around a foot point touches. Which tiles are solid is the map's and the
// doors' knowledge (`worldMap.solidGiven`); here it is only a question.
import { TILE_UNITS } from './units.ts';

/** Whether a tile blocks bodies. Must answer for every tile, also outside the map. */
export interface Solid {
  (tileX: number, tileY: number): boolean;
  /** How many 256ths of its speed a body loses on a tile, 0 to 255; absent where no ground slows anybody. */
  readonly drag?: (tileX: number, tileY: number) => number;
}

/** The tiles a box around a foot point covers, as inclusive bounds. */
function tilesUnder(x: number, y: number, halfWidth: number, halfHeight: number) {
  return {
    left: Math.floor((x - halfWidth) / TILE_UNITS),
    right: Math.floor((x + halfWidth - 1) / TILE_UNITS),
    top: Math.floor((y - halfHeight) / TILE_UNITS),
    bottom: Math.floor((y + halfHeight - 1) / TILE_UNITS),
  };
}

/** Whether any tile under the box is solid. */
export function anySolidUnder(x: number, y: number, halfWidth: number, halfHeight: number, solid: Solid): boolean {
  const { left, right, top, bottom } = tilesUnder(x, y, halfWidth, halfHeight);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) if (solid(column, row)) return true;
  }
  return false;
}

/** Whether the box touches this one tile. */
export function coversTile(
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  tileX: number,
  tileY: number,
): boolean {
  const { left, right, top, bottom } = tilesUnder(x, y, halfWidth, halfHeight);
  return tileX >= left && tileX <= right && tileY >= top && tileY <= bottom;
}
