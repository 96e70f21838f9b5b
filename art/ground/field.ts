// Noise that remembers the cell and the row it was last asked about: a painter goes from pixel to pixel along a row, and
// most neighbours lie between the same four corners. Gives what `noise` gives, to the last few bits.
import { hash } from '@hollowmere/world/map';

type Field = (x: number, y: number) => number;

export function fieldOf(seed: number): Field {
  let [cellX, cellY, row] = [Number.NaN, Number.NaN, Number.NaN];
  let [a, b, c, d] = [0, 0, 0, 0];
  // Along a row within a cell the value is start + slope * ease(x).
  let [start, slope] = [0, 0];
  return (x, y) => {
    const x0 = Math.floor(x);
    if (x0 !== cellX || y !== row) {
      const y0 = Math.floor(y);
      if (x0 !== cellX || y0 !== cellY) {
        a = hash(x0, y0, seed);
        b = hash(x0 + 1, y0, seed);
        c = hash(x0, y0 + 1, seed);
        d = hash(x0 + 1, y0 + 1, seed);
        cellX = x0;
        cellY = y0;
      }
      const t = y - y0;
      const v = t * t * (3 - 2 * t);
      start = a + (c - a) * v;
      slope = b - a + (a - b - c + d) * v;
      row = y;
    }
    const s = x - x0;
    return start + slope * (s * s * (3 - 2 * s));
  };
}
