// The Mere and the river: banks, foam, shallows and deeps by distance from the shore, ripples in the open.
import { noise } from '@hollowmere/world/map';
import { tone } from '../palette.ts';
import { type Canvas, LAKE, SAND } from './canvas.ts';
import { bayer } from './dither.ts';

/** Beyond this distance, in pixels, the water is as deep as it gets. Pictures need this much margin. */
export const DEEP = 44;

export function paintWater(canvas: Canvas): void {
  const shore = distances(canvas, (cover) => cover !== LAKE);
  const water = distances(canvas, (cover) => cover === LAKE);
  canvas.each((x, y, index) => {
    if (canvas.cover[index] === LAKE) canvas.tone[index] = waterTone(x, y, shore[index] ?? DEEP);
    else if (canvas.cover[index] === SAND) dampen(canvas, x, y, index, water[index] ?? DEEP);
  });
  paintBanks(canvas);
}

/** From deep to foam. Each border wavers, so that no band runs parallel to the shore for long. */
function waterTone(x: number, y: number, distance: number): number {
  const waver = (noise(x / 9, y / 5, 401) - 0.5) * 5 + (noise(x / 26, y / 18, 402) - 0.5) * 12;
  const d = distance + Math.min(1, distance / 8) * waver + (bayer(x, y) - 0.5) * 1.6;
  const ripple = noise(x / 9, y / 2.2, 403);
  if (distance < 2.1 && noise(x / 4, y / 3, 404) > 0.3) return 7;
  if (distance < 3.4 && noise(x / 5, y / 3, 405) > 0.35) return 6;
  if (distance > 4.5 && distance < 6.2 && noise(x / 7, y / 4, 406) > 0.6) return 6;
  const depth = d < 7 ? 5 : d < 13 ? 4 : d < 23 ? 3 : d < 36 ? 2 : 1;
  if (ripple > 0.87) return depth + 1;
  if (ripple < 0.1 && depth > 0) return depth - 1;
  return depth;
}

/** Sand is dark where the water has just been, with a rim of dried foam behind. */
function dampen(canvas: Canvas, x: number, y: number, index: number, distance: number): void {
  const reach = distance + (noise(x / 8, y / 8, 411) - 0.5) * 4;
  if (reach < 3.2) canvas.tone[index] = 0;
  else if (reach < 5) canvas.tone[index] = 1;
  else if (reach < 6.2 && noise(x / 5, y / 5, 412) > 0.4) canvas.tone[index] = 6;
}

const BANK = [tone('soil', 3), tone('soil', 1), tone('soil', 0), tone('lake', 0)];

/** Where land lies above water, one looks at the earth of the bank; below a beach there is none. */
function paintBanks(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    if (canvas.cover[index] !== LAKE) return;
    for (let depth = 0; depth < BANK.length; depth++) {
      const above = canvas.coverAt(x, y - depth - 1);
      if (above === LAKE) continue;
      if (above !== SAND) canvas.paint[index] = BANK[depth] ?? 0;
      return;
    }
  });
}

/** Chamfer distance, in pixels, from each pixel to the nearest one that `isGoal`, at most `DEEP`. */
function distances(canvas: Canvas, isGoal: (cover: number) => boolean): Float32Array {
  const { width, height, cover } = canvas;
  const distance = new Float32Array(width * height);
  for (let i = 0; i < distance.length; i++) distance[i] = isGoal(cover[i] ?? 0) ? 0 : DEEP;
  const relax = (i: number, j: number, cost: number) => {
    const through = (distance[j] ?? DEEP) + cost;
    if (through < (distance[i] ?? DEEP)) distance[i] = through;
  };
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      relax(i, i - 1, 1);
      relax(i, i - width, 1);
      relax(i, i - width - 1, Math.SQRT2);
      relax(i, i - width + 1, Math.SQRT2);
    }
  for (let y = height - 2; y >= 0; y--)
    for (let x = width - 2; x > 0; x--) {
      const i = y * width + x;
      relax(i, i + 1, 1);
      relax(i, i + width, 1);
      relax(i, i + width + 1, Math.SQRT2);
      relax(i, i + width - 1, Math.SQRT2);
    }
  return distance;
}
