// Noise that remembers the cell it was last asked about: a painter goes from pixel to pixel, and most of its neighbours lie
// between the same four corners. Gives exactly what `noise` gives.
import { hash } from '@hollowmere/world/map';

type Field = (x: number, y: number) => number;

export function fieldOf(seed: number): Field {
  let [cellX, cellY] = [Number.NaN, Number.NaN];
  let [a, b, c, d] = [0, 0, 0, 0];
  return (x, y) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    if (x0 !== cellX || y0 !== cellY) {
      cellX = x0;
      cellY = y0;
      a = hash(x0, y0, seed);
      b = hash(x0 + 1, y0, seed);
      c = hash(x0, y0 + 1, seed);
      d = hash(x0 + 1, y0 + 1, seed);
    }
    const [s, t] = [x - x0, y - y0];
    const u = s * s * (3 - 2 * s);
    const v = t * t * (3 - 2 * t);
    return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
  };
}
