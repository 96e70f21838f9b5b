// The plain light and dark of each cover: broad patches by warped noise, furrows, ripples. Details come later.
import { hash, noise } from '@hollowmere/world/map';
import { BOG, CAVERN, type Canvas, CINDER, DIRT, DUFF, FEN, HAY, LAWN, NEEDLE, SAND, SOIL, WITHER } from './canvas.ts';
import { bayer } from './dither.ts';
import { fieldOf } from './field.ts';

type ToneAt = (x: number, y: number) => number;

const toneOf: ToneAt[] = [];
for (const [cover, tone] of [
  [LAWN, grassTone],
  [HAY, grassTone],
  [DUFF, duffTone],
  [DIRT, dirtTone],
  [SAND, sandTone],
  [SOIL, soilTone],
  [NEEDLE, needleTone],
  [FEN, mossTone],
  [BOG, bogTone],
  [WITHER, witheredTone],
  [CAVERN, cavernTone],
  [CINDER, cinderTone],
] as const)
  toneOf[cover] = tone;

export function layTones(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    const toneAt = toneOf[canvas.cover[index] ?? LAWN];
    if (toneAt) canvas.tone[index] = toneAt(x, y);
  });
}

/** Noise looked up at places that noise has bent: patches get the shapes of clouds, not of a grid. */
function warped(scaleX: number, scaleY: number, seed: number): ToneAt {
  const [broadX, fineX] = [fieldOf(seed + 1), fieldOf(seed + 2)];
  const [broadY, fineY] = [fieldOf(seed + 3), fieldOf(seed + 4)];
  const [large, small] = [fieldOf(seed), fieldOf(seed + 5)];
  return (x, y) => {
    const bentX = x + (broadX(x / 13, y / 13) - 0.5) * 16 + (fineX(x / 4, y / 4) - 0.5) * 3;
    const bentY = y + (broadY(x / 13, y / 13) - 0.5) * 12 + (fineY(x / 4, y / 4) - 0.5) * 3;
    return large(bentX / scaleX, bentY / scaleY) * 0.62 + small(bentX / 10, bentY / 8) * 0.38;
  };
}

/** Like `warped`, for ground that is rough anyway: bent broadly only, in two thirds of the work. */
function drifting(scaleX: number, scaleY: number, seed: number): ToneAt {
  const [bendX, bendY] = [fieldOf(seed + 1), fieldOf(seed + 3)];
  const [large, small] = [fieldOf(seed), fieldOf(seed + 5)];
  return (x, y) => {
    const bentX = x + (bendX(x / 11, y / 11) - 0.5) * 17;
    const bentY = y + (bendY(x / 11, y / 11) - 0.5) * 13;
    return large(bentX / scaleX, bentY / scaleY) * 0.62 + small(bentX / 8, bentY / 6) * 0.38;
  };
}

const grassPatches = warped(34, 24, 100);
const duffPatches = warped(22, 15, 120);
const dirtPatches = warped(24, 11, 140);
const sandPatches = warped(26, 12, 160);
const needlePatches = drifting(26, 17, 190);
const mossPatches = drifting(24, 16, 195);
const bogPatches = drifting(20, 11, 210);
const witheredPatches = drifting(30, 20, 215);
const cavernPatches = drifting(28, 18, 220);
const cinderPatches = drifting(18, 9, 225);

/** The step that thresholds and a little dither make of a value. */
function step(value: number, thresholds: readonly number[], x: number, y: number, dither: number): number {
  const dithered = value + (bayer(x, y) - 0.5) * dither;
  let steps = 0;
  while (steps < thresholds.length && dithered > (thresholds[steps] ?? 1)) steps++;
  return steps;
}

const GRASS = [0.24, 0.38, 0.62];
function grassTone(x: number, y: number): number {
  return 1 + step(grassPatches(x, y), GRASS, x, y, 0.018);
}

const FLOOR = [0.22, 0.4, 0.6, 0.74];
function duffTone(x: number, y: number): number {
  return 1 + step(duffPatches(x, y), FLOOR, x, y, 0.05);
}

const EARTH = [0.3, 0.46, 0.68];
function dirtTone(x: number, y: number): number {
  return 2 + step(dirtPatches(x, y), EARTH, x, y, 0.03);
}

const BEACH = [0.26, 0.42, 0.66];
function sandTone(x: number, y: number): number {
  const ripple = Math.sin((y + noise(x / 9, y / 9, 165) * 14) / 1.9) > 0.93 && noise(x / 12, y / 6, 166) > 0.5;
  return 2 + step(sandPatches(x, y), BEACH, x, y, 0.03) - (ripple ? 1 : 0);
}

/** Ploughed in rows: a dark furrow, a rising side, a crumbling ridge in the light. */
const FURROW = [1, 1, 2, 3, 4, 4, 3, 2];
function soilTone(x: number, y: number): number {
  const row = y + Math.round((noise(x / 11, y / 30, 181) - 0.5) * 2.4);
  const tone = FURROW[((row % 8) + 8) % 8] ?? 3;
  const crumb = hash(x >> 1, y, 182);
  return crumb > 0.93 ? tone + 1 : crumb < 0.06 ? tone - 1 : tone;
}

/** A bed of needles: short strokes that lie all ways, thicker in drifts. */
const NEEDLES = [0.26, 0.44, 0.66];
function needleTone(x: number, y: number): number {
  const lie = noise(x / 20, y / 20, 191) > 0.5 ? 1 : -1;
  const stroke = hash((x + lie * y) >> 1, (y - lie * x) >> 2, 192);
  return 1 + step(needlePatches(x, y), NEEDLES, x, y, 0.06) + (stroke > 0.93 ? 1 : stroke < 0.08 ? -1 : 0);
}

/** Moss swells in cushions, each lit above and dark below. */
const MOSSES = [0.3, 0.46, 0.62, 0.78];
function mossTone(x: number, y: number): number {
  const swell = noise(x / 6, y / 4.5, 196) - noise(x / 6, (y - 2) / 4.5, 196);
  return 1 + step(mossPatches(x, y) + swell * 0.55, MOSSES, x, y, 0.05);
}

/** Mud with standing water in its hollows. */
const MUDS = [0.28, 0.44, 0.64];
function bogTone(x: number, y: number): number {
  const value = bogPatches(x, y);
  if (value < 0.2) return noise(x / 7, y / 2, 213) > 0.8 ? 5 : 0;
  return 1 + step(value, MUDS, x, y, 0.04);
}

const STRAWS = [0.24, 0.4, 0.6];
function witheredTone(x: number, y: number): number {
  const blade = hash(x, y >> 1, 217);
  return 1 + step(witheredPatches(x, y), STRAWS, x, y, 0.03) + (blade > 0.965 ? 1 : 0);
}

/** Rock underfoot: shallow steps of old water, and cracks. */
const STEPS = [0.28, 0.42, 0.58, 0.72];
function cavernTone(x: number, y: number): number {
  const crack = Math.abs(noise(x / 17, y / 13, 221) - 0.5) < 0.012 && noise(x / 30, y / 30, 222) > 0.45;
  return crack ? 0 : 1 + step(cavernPatches(x, y), STEPS, x, y, 0.02);
}

const ASHES = [0.26, 0.42, 0.64];
function cinderTone(x: number, y: number): number {
  const grain = hash(x, y, 226);
  return 1 + step(cinderPatches(x, y), ASHES, x, y, 0.06) + (grain > 0.97 ? 2 : grain < 0.04 ? -1 : 0);
}
