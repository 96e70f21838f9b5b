// Paving in rings round a fountain: stones cut to the curve, two rings of light ones, a dark border.
import { hash, type MapObject } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';

/** Height of the basin's middle above the fountain's foot, in pixels. */
const BASIN = 15;
const RING = 7;
const RINGS = 11;
/** The ground is seen a little from the south: circles lie flat. */
const SQUASH = 0.86;
const STONE = 8.5;

export interface Plaza {
  readonly x: number;
  readonly y: number;
}

export const plazaOf = ({ x, y }: MapObject): Plaza => ({
  x: Math.round(x / UNITS_PER_PIXEL),
  y: Math.round(y / UNITS_PER_PIXEL) - BASIN,
});

/** The tone of a pixel of the nearest plaza; undefined outside all of them. */
export function plazaTone(plazas: readonly Plaza[], x: number, y: number): number | undefined {
  for (const plaza of plazas) {
    const [dx, dy] = [x + 0.5 - plaza.x, (y + 0.5 - plaza.y) / SQUASH];
    const distance = Math.hypot(dx, dy);
    if (distance < RING * RINGS) return ringTone(dx, dy, distance);
  }
  return undefined;
}

function ringTone(dx: number, dy: number, distance: number): number {
  const ring = Math.floor(distance / RING);
  const middle = (ring + 0.5) * RING;
  const count = Math.max(6, Math.round((2 * Math.PI * middle) / STONE));
  const turn = Math.atan2(dy, dx) / (2 * Math.PI) + 1 + hash(ring, 0, 241);
  const slot = (turn * count) % count;
  const stone = Math.floor(slot);
  const along = ((slot - stone) / count) * 2 * Math.PI * middle;
  const out = distance - ring * RING;
  if (out < 1.15 || along < 1.1) return hash(Math.round(dx), Math.round(dy), 242) < 0.7 ? 1 : 0;
  return stoneTone(ring, stone, count, dx, dy, middle);
}

function stoneTone(ring: number, stone: number, count: number, dx: number, dy: number, middle: number): number {
  const angle = ((stone + 0.5) / count - 1 - hash(ring, 0, 241)) * 2 * Math.PI;
  const light = (Math.cos(angle) * middle - dx) * 0.55 + (Math.sin(angle) * middle - dy) * 0.85;
  const own = baseTone(ring) + Math.round((hash(stone, ring, 243) - 0.5) * 1.5);
  if (light > 1.8) return Math.min(6, own + 1);
  return light < -1.9 ? own - 1 : own;
}

function baseTone(ring: number): number {
  if (ring === RINGS - 1) return 2;
  return ring === RINGS - 2 || ring === 5 ? 5 : 3;
}
