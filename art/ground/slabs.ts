// Cracked stone: great slabs that somebody laid and nobody has mended. Joints have opened, corners are gone, and what
// lies around has crept in.
import { hash, noise } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { CAVERN, type Canvas, CRACKED, WITHER } from './canvas.ts';

const SLAB_WIDTH = 22;
const SLAB_HEIGHT = 14;

export function laySlabs(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    if (canvas.cover[index] !== CRACKED) return;
    const course = Math.floor((y + (noise(x / 40, y / 40, 461) - 0.5) * 5) / SLAB_HEIGHT);
    const along = x + (noise(x / 30, y / 30, 462) - 0.5) * 6 + hash(course, 0, 463) * 60;
    const slab = Math.floor(along / SLAB_WIDTH);
    const [left, top] = [along - slab * SLAB_WIDTH, y + (noise(x / 40, y / 40, 461) - 0.5) * 5 - course * SLAB_HEIGHT];
    canvas.tone[index] = slabTone(x, y, slab, course, left, top);
    if (canvas.tone[index] === LOST) sinkIn(canvas, x, y, index);
  });
}

/** Where a slab or a corner of one is gone. */
const LOST = -1;

function slabTone(x: number, y: number, slab: number, course: number, left: number, top: number): number {
  const fate = hash(slab, course, 464);
  const corner = Math.min(left, SLAB_WIDTH - left) + Math.min(top, SLAB_HEIGHT - top);
  if (fate > 0.92 || (corner < 5 && hash(slab, course, 465) > 0.55)) return LOST;
  if (left < 1.2 || top < 1.1) return 0;
  const crack = Math.abs(noise(x / 8, y / 7, 466) - 0.5) < 0.022 && fate > 0.35;
  if (crack) return 1;
  const own = 3 + Math.round((hash(slab, course, 467) - 0.5) * 2.2 + (noise(x / 26, y / 20, 468) - 0.5) * 1.4);
  if (left < 2.4 || top < 2.2) return Math.min(6, own + 1);
  if (left > SLAB_WIDTH - 1.6 || top > SLAB_HEIGHT - 1.8) return Math.max(1, own - 1);
  return hash(x, y, 469) > 0.965 ? own - 1 : own;
}

/** Under the earth it is bare rock that shows, above it dead grass. */
function sinkIn(canvas: Canvas, x: number, y: number, index: number): void {
  const isBelow = x > UNDERHOLLOW.left && y > UNDERHOLLOW.top;
  canvas.cover[index] = isBelow ? CAVERN : WITHER;
  canvas.tone[index] = 1 + Math.floor(noise(x / 5, y / 4, 470) * 3);
}

/** Where the caves begin, in pixels of the world. */
const UNDERHOLLOW = { left: 128 * TILE_PIXELS, top: 188 * TILE_PIXELS };
