// Flagstones: large slabs in courses, some cracked, some sunken, with something green in the joints.
import { hash, noise } from '@hollowmere/world/map';
import { type Canvas, FLAG } from './canvas.ts';

export function layFlagstones(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    if (canvas.cover[index] === FLAG) canvas.tone[index] = flagTone(x, y);
  });
}

const SLAB_HEIGHT = 12;
const SLAB_WIDTH = 19;

function flagTone(x: number, y: number): number {
  const course = Math.floor(y / SLAB_HEIGHT);
  const along = x + hash(course, 0, 221) * 40;
  const slab = Math.floor(along / SLAB_WIDTH);
  const left = along - slab * SLAB_WIDTH;
  const top = y - course * SLAB_HEIGHT;
  if (top === 0 || left < 1) return noise(x / 5, y / 5, 224) > 0.62 ? 1 : 0;
  const own = 3 + Math.round((hash(slab, course, 222) - 0.5) * 1.8);
  const crack = Math.abs(noise(x / 9, y / 9, 223) - 0.5) < 0.02 && hash(slab, course, 225) > 0.45;
  if (crack) return 1;
  if (top === 1 || left < 2) return own + 1;
  if (top === SLAB_HEIGHT - 1 || left >= SLAB_WIDTH - 1) return own - 1;
  return hash(x, y, 226) > 0.96 ? own - 1 : own;
}
