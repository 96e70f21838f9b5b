// What lies lower than the land: the Mere and the rivers with foam, shallows and deeps, the still pools of the fen with
// their weed, and molten rock below its crust. All by distance from the shore.
import { hash } from '@hollowmere/world/map';
import { tone } from '../palette.ts';
import { CAVERN, type Canvas, CINDER, CRACKED, isLiquid, LAKE, MAGMA, MIRE, SAND } from './canvas.ts';
import { distances, FAR } from './distances.ts';
import { bayer } from './dither.ts';
import { fieldOf } from './field.ts';

const swell = fieldOf(401);
const drift = fieldOf(402);
const ripples = fieldOf(403);
const surf = fieldOf(404);
const foam = fieldOf(405);
const wash = fieldOf(406);
const damp = fieldOf(411);
const rim = fieldOf(412);
const fray = fieldOf(421);
const rafts = fieldOf(422);
const leaves = fieldOf(423);
const sheens = fieldOf(425);
const bendX = fieldOf(431);
const bendY = fieldOf(432);
const plateAt = fieldOf(433);
const veinAt = fieldOf(434);

export function paintWater(canvas: Canvas): void {
  if (!canvas.cover.some(isLiquid)) return;
  const shore = distances(canvas, (cover) => !isLiquid(cover));
  const water = distances(canvas, (cover) => cover === LAKE);
  canvas.each((x, y, index) => {
    switch (canvas.cover[index]) {
      case LAKE:
        canvas.tone[index] = waterTone(x, y, shore[index] ?? FAR);
        return;
      case MIRE:
        paintMire(canvas, x, y, index, shore[index] ?? FAR);
        return;
      case MAGMA:
        canvas.tone[index] = magmaTone(x, y, shore[index] ?? FAR);
        return;
      case SAND:
        dampen(canvas, x, y, index, water[index] ?? FAR);
    }
  });
  paintBanks(canvas);
}

const WEED = [tone('fen', 3), tone('fen', 4), tone('fen', 5)];

/** Still and nearly black, with rafts of weed and a sheen of sky here and there. */
function paintMire(canvas: Canvas, x: number, y: number, index: number, distance: number): void {
  const waver = (fray(x / 8, y / 6) - 0.5) * 7 + (bayer(x, y) - 0.5) * 2;
  const d = distance + Math.min(1, distance / 6) * waver;
  const weed = rafts(x / 14, y / 9) * 0.7 + leaves(x / 3, y / 2.4) * 0.3;
  if (distance > 2 && weed > (distance < 16 ? 0.63 : 0.72)) {
    canvas.paint[index] = WEED[Math.floor(hash(x >> 1, y, 424) * WEED.length)] ?? 0;
    return;
  }
  const sheen = sheens(x / 16, y / 1.8) > 0.86 && d > 8;
  const depth = d < 3 ? 4 : d < 9 ? 3 : d < 20 ? 2 : 1;
  canvas.tone[index] = sheen ? depth + 2 : depth;
}

/** Bright where the crust has cracked and where it laps at the shore, dark where plates of it drift. */
function magmaTone(x: number, y: number, distance: number): number {
  const bentX = x + (bendX(x / 11, y / 11) - 0.5) * 14;
  const bentY = y + (bendY(x / 11, y / 11) - 0.5) * 10;
  const plates = Math.abs(plateAt(bentX / 15, bentY / 11) - 0.5) * 2;
  const veins = Math.abs(veinAt(bentX / 6, bentY / 5) - 0.5) * 2;
  const heat = 1 - Math.min(plates * 1.7, 0.35 + veins * 1.2) + (bayer(x, y) - 0.5) * 0.1;
  if (distance < 2.2) return 1;
  if (distance < 4) return 6;
  return Math.max(2, Math.min(7, Math.round(1.6 + heat * 5.4)));
}

/** From deep to foam. Each border wavers, so that no band runs parallel to the shore for long. */
function waterTone(x: number, y: number, distance: number): number {
  const waver = (swell(x / 9, y / 5) - 0.5) * 5 + (drift(x / 26, y / 18) - 0.5) * 12;
  const d = distance + Math.min(1, distance / 8) * waver + (bayer(x, y) - 0.5) * 1.6;
  const ripple = ripples(x / 9, y / 2.2);
  if (distance < 2.1 && surf(x / 4, y / 3) > 0.3) return 7;
  if (distance < 3.4 && foam(x / 5, y / 3) > 0.35) return 6;
  if (distance > 4.5 && distance < 6.2 && wash(x / 7, y / 4) > 0.6) return 6;
  const depth = d < 7 ? 5 : d < 13 ? 4 : d < 23 ? 3 : d < 36 ? 2 : 1;
  if (ripple > 0.87) return depth + 1;
  if (ripple < 0.1 && depth > 0) return depth - 1;
  return depth;
}

/** Sand is dark where the water has just been, with a rim of dried foam behind. */
function dampen(canvas: Canvas, x: number, y: number, index: number, distance: number): void {
  const reach = distance + (damp(x / 8, y / 8) - 0.5) * 4;
  if (reach < 3.2) canvas.tone[index] = 0;
  else if (reach < 5) canvas.tone[index] = 1;
  else if (reach < 6.2 && rim(x / 5, y / 5) > 0.4) canvas.tone[index] = 6;
}

const BANK = [tone('soil', 3), tone('soil', 1), tone('soil', 0), tone('lake', 0)];
const STONE_BANK = [tone('cavern', 5), tone('cavern', 3), tone('cavern', 1), tone('cavern', 0)];
const PEAT_BANK = [tone('bog', 2), tone('bog', 1), tone('bog', 0)];

/** Where land lies above water, one looks at the earth of the bank; below a beach there is none. */
function paintBanks(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    const cover = canvas.cover[index] ?? SAND;
    if (!isLiquid(cover)) return;
    for (let depth = 0; depth < BANK.length; depth++) {
      const above = canvas.coverAt(x, y - depth - 1);
      if (isLiquid(above)) continue;
      if (above !== SAND) canvas.paint[index] = bankOf(cover, above)[depth] ?? canvas.paint[index] ?? 0;
      return;
    }
  });
}

function bankOf(liquid: number, land: number): readonly number[] {
  if (liquid === MAGMA || land === CAVERN || land === CRACKED || land === CINDER) return STONE_BANK;
  return liquid === MIRE ? PEAT_BANK : BANK;
}
