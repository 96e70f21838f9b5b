// Which tiles get what is large: at most one of every 2x2 cell, so that there is a way through everywhere.
import { hash, pick } from './hash.ts';

/** Whether a tile is the one of its 2x2 cell; of all cells only a share is chosen at all. */
export function isChosen(x: number, y: number, probability: number): boolean {
  const cellX = x >> 1;
  const cellY = y >> 1;
  if (hash(cellX, cellY, 3) >= probability) return false;
  return pick(4, cellX, cellY, 4) === (x & 1) + 2 * (y & 1);
}
