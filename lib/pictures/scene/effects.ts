// What moves without walking: light on the water, smoke over roofs. All of it follows from place and time; nothing is kept.
import type { Atlas } from '../atlas.ts';
import { drawFrame } from '../draw.ts';
import type { View } from './paint.ts';
import type { Village } from './village.ts';

/** A glint shows for a part of its cycle. */
const GLINT_CYCLE_MS = 3_200;
const GLINT_FRAME_MS = 170;

export function drawGlints(
  to: CanvasRenderingContext2D,
  atlas: Atlas,
  { left, top, width, height }: View,
  glints: Village['glints'],
  ms: number,
): void {
  const frames = atlas.animations['effect/glint']?.frames ?? [];
  for (const [x, y, share] of glints) {
    if (x < left || y < top || x > left + width || y > top + height) continue;
    const age = (ms + share * GLINT_CYCLE_MS) % GLINT_CYCLE_MS;
    const frame = frames[Math.floor(age / GLINT_FRAME_MS)];
    if (frame) drawFrame(to, atlas, frame, { x, y });
  }
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
