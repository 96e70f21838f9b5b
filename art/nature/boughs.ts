// Bare boughs: each forks into two, thinner and shorter.
import { hash } from '@hollowmere/world/map';
import { type RampName, tone } from '../palette.ts';
import type { Picture } from '../pixels/picture.ts';

export interface Bough {
  readonly x: number;
  readonly y: number;
  /** In radians, counter-clockwise from the east. */
  readonly angle: number;
  readonly length: number;
  readonly thick: number;
}

const SHORTEST = 5;

/** Draws a bough and all that forks from it; the tips are returned, for what hangs there. */
export function growBough(tree: Picture, bark: RampName, bough: Bough, variant: number, seed: number): Tip[] {
  const { x, y, angle, length, thick } = bough;
  for (let step = 0; step < length; step++) {
    const [px, py] = [x + Math.cos(angle) * step, y - Math.sin(angle) * step];
    for (let t = 0; t < thick; t++)
      tree.set(Math.round(px) + t, Math.round(py), tone(bark, t === 0 ? 3 : thick - t > 1 ? 2 : 1));
  }
  const tip = { x: x + Math.cos(angle) * length, y: y - Math.sin(angle) * length };
  if (length < SHORTEST) return [tip];
  const turn = 0.35 + hash(seed, variant, 83) * 0.4;
  const next = { ...tip, thick: Math.max(1, thick - 1) };
  return [
    tip,
    ...growBough(tree, bark, { ...next, angle: angle + turn, length: length * 0.7 }, variant, seed * 2 + 1),
    ...growBough(tree, bark, { ...next, angle: angle - turn, length: length * 0.66 }, variant, seed * 2 + 2),
  ];
}

export interface Tip {
  readonly x: number;
  readonly y: number;
}
