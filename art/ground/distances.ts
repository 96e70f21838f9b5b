// How far every pixel is from some ground: banks, shallows and the dark inside of rocks follow from it.
import type { Canvas } from './canvas.ts';

/** Distances are counted up to here, in pixels. Pictures need this much margin. */
export const FAR = 44;

/** Chamfer distance, in pixels, from each pixel to the nearest one that `isGoal`, at most `FAR`. */
export function distances(canvas: Canvas, isGoal: (cover: number) => boolean): Float32Array {
  const { width, height, cover } = canvas;
  const goals = Uint8Array.from({ length: 32 }, (_, code) => Number(isGoal(code)));
  const distance = new Float32Array(width * height);
  for (let i = 0; i < distance.length; i++) distance[i] = goals[cover[i] ?? 0] ? 0 : FAR;
  for (let y = 1; y < height; y++)
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) relax(distance, i, -1, -width);
  for (let y = height - 2; y >= 0; y--)
    for (let i = (y + 1) * width - 2; i > y * width; i--) relax(distance, i, 1, width);
  return distance;
}

function relax(distance: Float32Array, i: number, beside: number, beyond: number): void {
  const before = distance[i] ?? FAR;
  if (before === 0) return;
  const straight = Math.min(distance[i + beside] ?? FAR, distance[i + beyond] ?? FAR) + 1;
  const slant = Math.min(distance[i + beyond - 1] ?? FAR, distance[i + beyond + 1] ?? FAR) + Math.SQRT2;
  distance[i] = Math.min(before, straight, slant);
}
