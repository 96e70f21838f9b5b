// The plain light and dark of each cover: broad patches by warped noise, furrows, ripples. Details come later.
import { hash, noise } from '@hollowmere/world/map';
import { type Canvas, DIRT, DUFF, HAY, LAWN, SAND, SOIL } from './canvas.ts';
import { bayer } from './dither.ts';

export function layTones(canvas: Canvas): void {
  canvas.each((x, y, index) => {
    const cover = canvas.cover[index];
    if (cover === LAWN || cover === HAY) canvas.tone[index] = grassTone(x, y);
    else if (cover === DUFF) canvas.tone[index] = duffTone(x, y);
    else if (cover === DIRT) canvas.tone[index] = dirtTone(x, y);
    else if (cover === SAND) canvas.tone[index] = sandTone(x, y);
    else if (cover === SOIL) canvas.tone[index] = soilTone(x, y);
  });
}

/** Noise looked up at places that noise has bent: patches get the shapes of clouds, not of a grid. */
function warped(x: number, y: number, scaleX: number, scaleY: number, seed: number): number {
  const bentX = x + (noise(x / 13, y / 13, seed + 1) - 0.5) * 16 + (noise(x / 4, y / 4, seed + 2) - 0.5) * 3;
  const bentY = y + (noise(x / 13, y / 13, seed + 3) - 0.5) * 12 + (noise(x / 4, y / 4, seed + 4) - 0.5) * 3;
  return noise(bentX / scaleX, bentY / scaleY, seed) * 0.62 + noise(bentX / 10, bentY / 8, seed + 5) * 0.38;
}

/** The step that thresholds and a little dither make of a value. */
function step(value: number, thresholds: readonly number[], x: number, y: number, dither: number): number {
  const dithered = value + (bayer(x, y) - 0.5) * dither;
  return thresholds.filter((threshold) => dithered > threshold).length;
}

const GRASS = [0.24, 0.38, 0.62];
const grassTone = (x: number, y: number) => 1 + step(warped(x, y, 34, 24, 100), GRASS, x, y, 0.018);

const FLOOR = [0.22, 0.4, 0.6, 0.74];
const duffTone = (x: number, y: number) => 1 + step(warped(x, y, 22, 15, 120), FLOOR, x, y, 0.05);

const EARTH = [0.3, 0.46, 0.68];
const dirtTone = (x: number, y: number) => 2 + step(warped(x, y, 24, 11, 140), EARTH, x, y, 0.03);

const BEACH = [0.26, 0.42, 0.66];
function sandTone(x: number, y: number): number {
  const ripple = Math.sin((y + noise(x / 9, y / 9, 165) * 14) / 1.9) > 0.93 && noise(x / 12, y / 6, 166) > 0.5;
  return 2 + step(warped(x, y, 26, 12, 160), BEACH, x, y, 0.03) - (ripple ? 1 : 0);
}

/** Ploughed in rows: a dark furrow, a rising side, a crumbling ridge in the light. */
const FURROW = [1, 1, 2, 3, 4, 4, 3, 2];
function soilTone(x: number, y: number): number {
  const row = y + Math.round((noise(x / 11, y / 30, 181) - 0.5) * 2.4);
  const tone = FURROW[((row % 8) + 8) % 8] ?? 3;
  const crumb = hash(x >> 1, y, 182);
  return crumb > 0.93 ? tone + 1 : crumb < 0.06 ? tone - 1 : tone;
}
