// Light on the water: short strokes that come and go, each at its own place and time. They follow from the map alone,
// so that everybody sees the same water and nothing is kept between frames.
import { hash, worldMap } from '@hollowmere/world/map';
import type { Painter } from './painter.ts';
import type { View } from './scenery.ts';

const TILE = 16;
/** One of so many water tiles has a glint. */
const ONE_IN = 3;
const CYCLE_MS = 3_200;
const LIT_MS = 700;
const LIGHT = { r: 214, g: 240, b: 244 };

export function drawGlints(painter: Painter, view: View, ms: number): void {
  for (let row = Math.floor(view.top / TILE); row <= Math.floor(view.bottom / TILE); row++)
    for (let column = Math.floor(view.left / TILE); column <= Math.floor(view.right / TILE); column++)
      drawGlint(painter, column, row, ms);
}

function drawGlint(painter: Painter, column: number, row: number, ms: number): void {
  const chance = hash(column, row, 91);
  if (chance * ONE_IN >= 1 || !isOpenWater(column, row)) return;
  const place = hash(column, row, 92);
  const age = (ms + hash(column, row, 93) * CYCLE_MS) % CYCLE_MS;
  if (age > LIT_MS) return;
  const isFull = age > LIT_MS * 0.25 && age < LIT_MS * 0.75;
  const width = (isFull ? 4 : 2) + (place > 0.7 ? 1 : 0);
  const x = column * TILE + Math.floor(place * (TILE - 5));
  const y = row * TILE + 2 + Math.floor(hash(column, row, 94) * (TILE - 4));
  painter.rectangle(x + (isFull ? 0 : 1), y, width, 1, LIGHT, 0.75);
}

/** Not at the shore, where the painted edge wanders. */
const isOpenWater = (column: number, row: number): boolean =>
  isWater(column, row) &&
  isWater(column - 1, row) &&
  isWater(column + 1, row) &&
  isWater(column, row - 1) &&
  isWater(column, row + 1);

const isWater = (column: number, row: number): boolean => worldMap.terrainAt(column, row) === 'water';
