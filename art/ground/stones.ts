// Cobbles: every stone has its own place, tone, lit and shaded edge; a stone is there whole or not. Round a fountain
// they lie in rings.
import { hash, noise, type WorldMap } from '@hollowmere/world/map';
import { tone } from '../palette.ts';
import { type Canvas, COBBLE, DIRT } from './canvas.ts';
import { plazaOf, plazaTone } from './plaza.ts';

export function layStones(canvas: Canvas, map: WorldMap): void {
  if (!canvas.cover.includes(COBBLE)) return;
  const covers = canvas.cover.slice();
  const plazas = map.objects.filter(({ kind }) => kind === 'fountain').map(plazaOf);
  const isCobbled = (x: number, y: number) => covers[canvas.index(x, y)] === COBBLE;
  canvas.each((x, y, index) => {
    const cover = covers[index];
    if (cover !== COBBLE && cover !== DIRT) return;
    const ringed = cover === COBBLE ? plazaTone(plazas, x, y) : undefined;
    if (ringed === undefined) layCobble(canvas, x, y, index, isCobbled);
    else canvas.tone[index] = ringed;
    if (canvas.cover[index] === COBBLE && (canvas.tone[index] ?? 3) <= 1) growMoss(canvas, x, y, index);
  });
}

const MOSS = [tone('mossroof', 1), tone('mossroof', 2), tone('mossroof', 3)];

/** Green in the joints, in drifts, where few feet go. */
function growMoss(canvas: Canvas, x: number, y: number, index: number): void {
  const damp = noise(x / 30, y / 24, 231) + (noise(x / 6, y / 6, 232) - 0.5) * 0.3;
  if (damp > 0.66) canvas.paint[index] = MOSS[Math.floor(hash(x, y, 233) * MOSS.length)] ?? 0;
}

const CELL_X = 7;
const CELL_Y = 6;

interface Stone {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
}

/** The seed of the stone in one cell of a staggered grid. */
function stoneIn(column: number, row: number): Stone {
  const x = (column + 0.5 + (row & 1) * 0.5 + (hash(column, row, 201) - 0.5) * 0.5) * CELL_X;
  const y = (row + 0.5 + (hash(column, row, 202) - 0.5) * 0.5) * CELL_Y;
  return { x, y, column, row };
}

function layCobble(
  canvas: Canvas,
  x: number,
  y: number,
  index: number,
  isCobbled: (x: number, y: number) => boolean,
): void {
  const { stone, distance, gap } = nearestStone(x, y);
  if (!isCobbled(Math.round(stone.x), Math.round(stone.y))) {
    if (canvas.cover[index] === COBBLE) {
      canvas.cover[index] = DIRT;
      canvas.tone[index] = 2;
    }
    return;
  }
  canvas.cover[index] = COBBLE;
  canvas.tone[index] = cobbleTone(x, y, stone, distance, gap);
}

function cobbleTone(x: number, y: number, stone: Stone, distance: number, gap: number): number {
  if (gap < 0.95) return Number(hash(x, y, 203) < 0.7);
  const worn = noise(stone.x / 40, stone.y / 30, 204) * 1.6 - 0.8;
  const own = 3 + Math.round((hash(stone.column, stone.row, 205) - 0.5) * 1.5 + worn);
  const light = (stone.x - x) * 0.55 + (stone.y - y) * 0.85;
  if (light > 1.5 && distance > 1.2) return Math.min(6, own + 1);
  if (light < -1.7) return own - 1;
  return own;
}

function nearestStone(x: number, y: number): { stone: Stone; distance: number; gap: number } {
  const row = Math.floor(y / CELL_Y);
  let nearest = stoneIn(0, row);
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let dy = -1; dy <= 1; dy++) {
    const column = Math.floor(x / CELL_X - ((row + dy) & 1) * 0.5);
    for (let dx = -1; dx <= 1; dx++) {
      const stone = stoneIn(column + dx, row + dy);
      const distance = Math.hypot(stone.x - x - 0.5, (stone.y - y - 0.5) * 1.12);
      if (distance < first) [second, first, nearest] = [first, distance, stone];
      else if (distance < second) second = distance;
    }
  }
  return { stone: nearest, distance: first, gap: second - first };
}
