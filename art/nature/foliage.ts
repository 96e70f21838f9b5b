// Leaves: a crown is a heap of round clumps, each lit from the upper left and dark along its lower rim, drawn from the
// back to the front so that every clump stands out from the one behind it.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { type Color, OUTLINE, type RampName, ramps, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';

/** A round clump of leaves: centre and radius in pixels. */
export type Clump = readonly [x: number, y: number, radius: number];

export interface Crown {
  readonly width: number;
  readonly height: number;
  /** From the back to the front. */
  readonly clumps: readonly Clump[];
  readonly leaves: RampName;
  readonly seed: number;
}

const LIGHT_X = -0.5;
const LIGHT_Y = -0.87;

export function paintCrown({ width, height, clumps, leaves, seed }: Crown): Picture {
  const crown = new Picture(width, height);
  const top = Math.min(...clumps.map(([, y, r]) => y - r));
  const bottom = Math.max(...clumps.map(([, y, r]) => y + r));
  for (const [index, clump] of clumps.entries()) {
    const heightInCrown = (clump[1] - top) / (bottom - top);
    paintClump(crown, clump, leaves, seed + index * 17, heightInCrown);
  }
  return crown;
}

function paintClump(crown: Picture, [cx, cy, radius]: Clump, leaves: RampName, seed: number, depth: number): void {
  for (let y = Math.floor(cy - radius - 2); y <= cy + radius + 2; y++)
    for (let x = Math.floor(cx - radius - 2); x <= cx + radius + 2; x++) {
      const dx = (x + 0.5 - cx) / radius;
      const dy = (y + 0.5 - cy) / (radius * 0.92);
      const distance = Math.sqrt(dx * dx + dy * dy);
      const fringe = 1 + (noise(x / 2.3, y / 2.3, seed) - 0.55) * (2.6 / radius);
      if (distance > fringe) continue;
      crown.set(x, y, leafColor(leaves, x, y, dx, dy, distance, depth, seed));
    }
}

function leafColor(
  leaves: RampName,
  x: number,
  y: number,
  dx: number,
  dy: number,
  distance: number,
  depth: number,
  seed: number,
): Color {
  const facing = 0.5 + 0.5 * (dx * LIGHT_X + dy * LIGHT_Y);
  const texture = (noise(x / 1.9, y / 1.6, seed + 5) - 0.5) * 0.42;
  const rim = distance > 0.8 && dy > 0.1 ? -0.24 : 0;
  const light = facing * 0.92 + 0.1 + texture + rim - depth * 0.2 + (bayer(x, y) - 0.5) * 0.08;
  return shadeOf(leaves, Math.min(0.999, Math.max(0, light)));
}

/** Leaves get an outline of their own dark, not of ink: they stay soft. */
export const leafOutline = (leaves: RampName) => {
  const dark = tone(leaves, 0);
  return (x: number, y: number): Color => (hash(x, y, 3) > 0.82 ? dark : (LEAF_LINES[leaves] ?? OUTLINE));
};

const LEAF_LINES: Partial<Record<RampName, Color>> = Object.fromEntries(
  Object.keys(ramps).map((name) => [name, tone('ink', 1)]),
);

/** A trunk with bark in strips, spread at the root, dark where the crown overhangs it. */
export function paintTrunk(
  picture: Picture,
  bark: RampName,
  { x, top, bottom, width, seed }: { x: number; top: number; bottom: number; width: number; seed: number },
): void {
  for (let y = top; y <= bottom; y++) {
    const spread = Math.max(0, y - bottom + 3);
    const half = width / 2 + spread * spread * 0.22;
    const left = Math.round(x - half);
    const right = Math.round(x + half);
    for (let column = left; column < right; column++) {
      const across = (column + 0.5 - left) / (right - left);
      const strip = (noise(column / 1.3, y / 5, seed) - 0.5) * 0.45;
      const overhang = y < top + 4 ? 0.3 : 0;
      picture.set(column, y, shadeOf(bark, Math.min(0.99, Math.max(0, 0.78 - across * 0.75 + strip - overhang))));
    }
  }
}
