// Sets the small marks: where, how densely and which, by the cover and a slow noise, so that they gather in drifts.
import { hash, noise, pick } from '@hollowmere/world/map';
import {
  BOG,
  CAVERN,
  type Canvas,
  CINDER,
  COBBLE,
  DIRT,
  DUFF,
  FEN,
  HAY,
  LAWN,
  NEEDLE,
  SAND,
  SOIL,
  WITHER,
} from './canvas.ts';
import {
  beachMarks,
  bogMarks,
  buds,
  caveMarks,
  cinderMarks,
  daisies,
  downMarks,
  fieldMarks,
  litter,
  mossMarks,
  needleMarks,
  roadMarks,
  type Stamp,
  squareMarks,
  tufts,
} from './stamps.ts';

const CELL_X = 8;
const CELL_Y = 6;

export function setDetails(canvas: Canvas): void {
  const covers = canvas.cover.slice();
  const right = Math.ceil((canvas.left + canvas.width) / CELL_X);
  const bottom = Math.ceil((canvas.top + canvas.height) / CELL_Y);
  for (let row = Math.floor(canvas.top / CELL_Y); row <= bottom; row++)
    for (let column = Math.floor(canvas.left / CELL_X); column <= right; column++) {
      const x = column * CELL_X + pick(CELL_X - 2, column, row, 501);
      const y = row * CELL_Y + pick(CELL_Y - 1, column, row, 502);
      const cover = covers[canvas.index(x, y)];
      const mark = cover === undefined ? undefined : choose(cover, column, row);
      if (mark) press(canvas, covers, mark, x, y);
    }
}

function choose(cover: number, column: number, row: number): Stamp | undefined {
  const chance = hash(column, row, 503);
  const drift = noise(column / 5, row / 5, 504);
  const any = (stamps: readonly Stamp[]) => stamps[pick(stamps.length, column, row, 505)];
  switch (cover) {
    case LAWN:
      if (drift > 0.8 && chance < 0.16) return any(chance < 0.08 ? daisies.slice(0, 2) : buds);
      return chance < 0.12 + drift * 0.42 ? any(tufts) : undefined;
    case HAY:
      if (chance < 0.12) return any(daisies);
      if (chance < 0.22) return any(buds);
      return chance < 0.8 ? any(tufts) : undefined;
    case DUFF:
      return chance < 0.42 ? any(litter) : undefined;
    case DIRT:
      return chance < 0.26 ? any(roadMarks) : undefined;
    case COBBLE:
      return drift > 0.62 && chance < 0.1 ? any(squareMarks) : undefined;
    case SAND:
      return chance < 0.16 ? any(beachMarks) : undefined;
    case SOIL:
      return chance < 0.2 ? any(fieldMarks) : undefined;
    case NEEDLE:
      return chance < 0.4 ? any(needleMarks) : undefined;
    case FEN:
      return chance < 0.2 + drift * 0.35 ? any(mossMarks) : undefined;
    case BOG:
      return chance < 0.3 ? any(bogMarks) : undefined;
    case WITHER:
      return chance < 0.12 + drift * 0.45 ? any(downMarks) : undefined;
    case CAVERN:
      return chance < 0.05 + drift * 0.12 ? any(caveMarks) : undefined;
    case CINDER:
      return chance < 0.22 ? any(cinderMarks) : undefined;
    default:
      return undefined;
  }
}

const LIFTS: Readonly<Record<string, number>> = { l: 1, L: 2, d: -1, D: -2 };

/** Draws a mark, but only on the cover it belongs to: a tuft never hangs over a road. */
function press(canvas: Canvas, covers: Uint8Array, { rows, colors }: Stamp, left: number, top: number): void {
  const home = covers[canvas.index(left, top)];
  for (const [dy, letters] of rows.entries())
    for (let dx = 0; dx < letters.length; dx++) {
      const letter = letters[dx] ?? '.';
      const [x, y] = [left + dx, top + dy];
      if (letter === '.' || covers[canvas.index(x, y)] !== home) continue;
      const color = colors[letter];
      if (color !== undefined) canvas.set(x, y, color);
      else canvas.lift(x, y, LIFTS[letter] ?? 0);
    }
}
