// Where two covers meet: the dark lip of a worn road, grass leaning over it, damp sand, leaves at the wood's edge.
import { hash, noise } from '@hollowmere/world/map';
import { BOG, type Canvas, COBBLE, DIRT, DUFF, FEN, FLAG, HAY, LAWN, NEEDLE, SAND, SOIL, WITHER } from './canvas.ts';

const table = (...covers: number[]) => Uint8Array.from({ length: 32 }, (_, cover) => Number(covers.includes(cover)));
const green = table(LAWN, HAY, DUFF, NEEDLE, FEN, WITHER);
const low = table(DIRT, COBBLE, SOIL, FLAG, BOG);
const isGreen = (cover: number) => green[cover] === 1;
const isLow = (cover: number) => low[cover] === 1;

export function paintEdges(canvas: Canvas): void {
  const covers = canvas.cover.slice();
  const { left, top, width } = canvas;
  // Beyond the side of the sheet this reads the next row: only margins are wide of the mark there.
  const at = (x: number, y: number) => covers[(y - top) * width + x - left] ?? LAWN;
  canvas.each((x, y, index) => {
    const cover = covers[index] ?? LAWN;
    if (isLow(cover)) sink(canvas, x, y, index, at);
    else if (isGreen(cover)) rise(canvas, x, y, index, at);
  });
  leanGrass(canvas, at);
}

type CoverAt = (x: number, y: number) => number;

/** A road lies lower than the grass above it: a dark lip on its upper side, a half dark one to the left. */
function sink(canvas: Canvas, x: number, y: number, index: number, at: CoverAt): void {
  const cover = at(x, y);
  if (cover === FLAG) return;
  if (isGreen(at(x, y - 1))) canvas.tone[index] = 0;
  else if (isGreen(at(x, y - 2))) canvas.tone[index] = cover === DIRT ? 1 : Math.min(1, canvas.tone[index] ?? 1);
  else if (isGreen(at(x - 1, y)) || isGreen(at(x + 1, y)) || isGreen(at(x, y + 1))) canvas.tone[index] = 1;
  else if (isGreen(at(x, y - 3)) && hash(x, y, 301) > 0.5) canvas.lift(x, y, -1);
}

/** Grass catches the light where it stands above a road, and darkens at its root where it hangs over one. */
function rise(canvas: Canvas, x: number, y: number, index: number, at: CoverAt): void {
  const cover = at(x, y);
  if (isLow(at(x, y + 1))) canvas.tone[index] = 1;
  else if (isLow(at(x, y - 1))) canvas.tone[index] = hash(x, y, 311) > 0.35 ? 5 : 4;
  else if (cover !== DUFF && at(x, y + 1) === DUFF && hash(x, y, 312) > 0.4) canvas.tone[index] = 1;
  else if (cover !== DUFF && nearDuff(x, y, at) && hash(x, y, 313) > 0.55) canvas.tone[index] = 1;
  if (cover !== DUFF && at(x, y + 1) === SAND) canvas.tone[index] = 1;
}

const nearDuff = (x: number, y: number, at: CoverAt) =>
  at(x, y + 3) === DUFF || at(x - 3, y) === DUFF || at(x + 3, y) === DUFF || at(x, y - 2) === DUFF;

/** Blades that lean over a road from below and tufts that creep into sand and field. */
function leanGrass(canvas: Canvas, at: CoverAt): void {
  canvas.each((x, y) => {
    const cover = at(x, y);
    if (!isLow(cover) && cover !== SAND) return;
    const below = at(x, y + 1);
    if (!isGreen(below) || hash(x, 0, 321) < 0.45 || noise(x / 5, y / 5, 322) < 0.35) return;
    const tall = hash(x, 1, 323) > 0.6 ? 2 : 1;
    for (let up = 0; up < tall; up++) become(canvas, x, y - up, below, up === tall - 1 ? 5 : 3);
  });
}

function become(canvas: Canvas, x: number, y: number, cover: number, tone: number): void {
  const i = canvas.index(x, y);
  if (i < 0) return;
  canvas.cover[i] = cover;
  canvas.tone[i] = tone;
}
