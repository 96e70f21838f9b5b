// What moves without walking: light on the water, smoke over roofs. All of it follows from place and time; nothing is kept.
import { hash, worldMap } from '@hollowmere/world/map';
import type { Atlas } from '../atlas.ts';
import { drawFrame } from '../draw.ts';
import type { View } from './paint.ts';
import { TILE_PIXELS } from './scene.ts';

/** One of so many water tiles has a glint; it shows for a part of its cycle. */
const GLINT_ONE_IN = 3;
const GLINT_CYCLE_MS = 3_200;
const GLINT_FRAME_MS = 170;

export function drawGlints(to: CanvasRenderingContext2D, atlas: Atlas, view: View, ms: number): void {
  const frames = atlas.animations['effect/glint']?.frames ?? [];
  const { left, top, width, height } = view;
  for (let row = Math.floor(top / TILE_PIXELS); row * TILE_PIXELS < top + height; row++)
    for (let column = Math.floor(left / TILE_PIXELS); column * TILE_PIXELS < left + width; column++) {
      if (hash(column, row, 91) * GLINT_ONE_IN >= 1 || !isOpenWater(column, row)) continue;
      const age = (ms + hash(column, row, 93) * GLINT_CYCLE_MS) % GLINT_CYCLE_MS;
      const frame = frames[Math.floor(age / GLINT_FRAME_MS)];
      const at = (of: number, salt: number) => of * TILE_PIXELS + 3 + hash(column, row, salt) * (TILE_PIXELS - 6);
      if (frame) drawFrame(to, atlas, frame, { x: at(column, 92), y: at(row, 94) });
    }
}

/** Not at the shore, where the painted edge wanders. */
function isOpenWater(column: number, row: number): boolean {
  const isWater = (x: number, y: number) => worldMap.terrainAt(x, y) === 'water';
  return (
    isWater(column, row) &&
    isWater(column - 1, row) &&
    isWater(column + 1, row) &&
    isWater(column, row - 1) &&
    isWater(column, row + 1)
  );
}

const PUFFS = 4;
const PUFF_MS = 3_600;
const RISE = 30;
const DRIFT = 11;

/** Puffs that rise from the chimneys of a thing, lean with the wind and thin out. */
export function drawSmoke(
  to: CanvasRenderingContext2D,
  atlas: Atlas,
  name: string,
  foot: { readonly x: number; readonly y: number },
  ms: number,
): void {
  const chimneys = atlas.smoke[name];
  const frames = atlas.animations['effect/smoke']?.frames ?? [];
  if (!chimneys) return;
  for (const [chimneyX, chimneyY] of chimneys)
    for (let puff = 0; puff < PUFFS; puff++) {
      const age = ((ms + (puff * PUFF_MS) / PUFFS) % PUFF_MS) / PUFF_MS;
      const frame = frames[Math.floor(age * frames.length)];
      if (!frame) continue;
      to.globalAlpha = 0.75 * (1 - age);
      drawFrame(to, atlas, frame, { x: foot.x + chimneyX + age * age * DRIFT, y: foot.y + chimneyY - age * RISE });
    }
  to.globalAlpha = 1;
}
