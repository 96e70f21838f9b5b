// Deterministic variety: the same tile always gives the same number, in module, client and painter alike.
// Only integer operations and IEEE + - * /, so that every engine agrees to the last bit.

/** A number in [0, 1) for an integer point and a seed. */
export function hash(x: number, y: number, seed: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 69069)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 15), 2246822519);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A whole number in [0, count) for an integer point and a seed. */
export function pick(count: number, x: number, y: number, seed: number): number {
  return Math.floor(hash(x, y, seed) * count);
}

/** Smooth value noise in [0, 1): corners of the unit grid get `hash`, points between are blended. */
export function noise(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const u = ease(x - x0);
  const v = ease(y - y0);
  const a = hash(x0, y0, seed);
  const b = hash(x0 + 1, y0, seed);
  const c = hash(x0, y0 + 1, seed);
  const d = hash(x0 + 1, y0 + 1, seed);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

const ease = (t: number) => t * t * (3 - 2 * t);
