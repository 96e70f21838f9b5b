// Decks of planks over the water, their beams, and their shadow on it. Rails are objects: walkers pass behind them.
import { type Bridge, hash } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { type Canvas, isLiquid, PLANK } from './canvas.ts';

const PLANK_WIDTH = 5;
/** How far the deck's side and its piles show below it, and how far its shadow falls on the water. */
const SIDE = 5;
const SHADOW = 9;

export function paintBridges(canvas: Canvas, bridges: readonly Bridge[]): void {
  for (const bridge of bridges) {
    const left = bridge.x * TILE_PIXELS;
    const top = bridge.y * TILE_PIXELS;
    const right = left + bridge.width * TILE_PIXELS;
    const bottom = top + bridge.height * TILE_PIXELS;
    if (right < canvas.left || left > canvas.left + canvas.width) continue;
    if (bottom + SHADOW < canvas.top || top > canvas.top + canvas.height) continue;
    shadeWater(canvas, left, right, bottom);
    for (let y = top; y < bottom + SIDE; y++)
      for (let x = left; x < right; x++) paintPlank(canvas, x, y, top, bottom, left);
  }
}

function shadeWater(canvas: Canvas, left: number, right: number, bottom: number): void {
  for (let y = bottom; y < bottom + SIDE + SHADOW; y++)
    for (let x = left; x < right; x++) {
      const i = canvas.index(x, y);
      if (i >= 0 && isLiquid(canvas.cover[i] ?? PLANK)) canvas.shadow[i] = 1;
    }
}

function paintPlank(canvas: Canvas, x: number, y: number, top: number, bottom: number, left: number): void {
  const i = canvas.index(x, y);
  if (i < 0) return;
  if (y >= bottom && !isLiquid(canvas.cover[i] ?? PLANK)) return;
  canvas.cover[i] = PLANK;
  canvas.paint[i] = 0;
  canvas.shadow[i] = 0;
  canvas.tone[i] = y < bottom ? deckTone(x, y, top, bottom, left) : sideTone(x, y, bottom, left);
}

function deckTone(x: number, y: number, top: number, bottom: number, left: number): number {
  const plank = Math.floor((x - left) / PLANK_WIDTH);
  const within = (x - left) % PLANK_WIDTH;
  const ragged = Math.floor(hash(plank, 0, 601) * 2);
  if (y < top + ragged || y >= bottom - 1) return 0;
  if (within === PLANK_WIDTH - 1) return 1;
  const own = 3 + Math.round((hash(plank, left, 602) - 0.5) * 2.4);
  const isNail = within === 2 && (y === top + 4 || y === bottom - 5);
  if (isNail) return 1;
  const grain = hash(x, Math.floor(y / 5) + plank * 7, 603);
  return own + (within === 0 ? 1 : 0) + (grain > 0.86 ? -1 : 0);
}

/** The long beam below the deck, and piles that go down into the water. */
function sideTone(x: number, y: number, bottom: number, left: number): number {
  if (y === bottom) return 2;
  const isPile = (x - left) % 32 < 5 && (x - left) % 32 > 0;
  return isPile ? 3 - Number((x - left) % 32 > 3) : y < bottom + 3 ? 1 : 0;
}
