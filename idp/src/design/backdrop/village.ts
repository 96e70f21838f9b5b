// What stands in the backdrop, painted onto a canvas at a given foot: houses, trees, lamps, fences, a boat.
// Every light that is painted is also returned, so that the scene can give it a glow and a reflection.

import { NIGHT } from './night.ts';
import type { PixelCanvas } from './pixel-canvas.ts';

export interface Light {
  readonly x: number;
  readonly y: number;
  /** Of the glow, in cells. */
  readonly radius: number;
}

/** A number from 0 to 1 that looks random and is always the same for the same place. */
export function noise(x: number, y = 0): number {
  let value = (Math.imul(x + 17, 0x9e3779b1) ^ Math.imul(y + 71, 0x85ebca6b)) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39) >>> 0;
  return ((value ^ (value >>> 15)) >>> 0) / 0xffffffff;
}

export function pine(canvas: PixelCanvas, x: number, foot: number, height: number, shade: number): void {
  const colour = NIGHT.pine[shade] ?? NIGHT.pine[0];
  const lit = NIGHT.pine[shade + 1] ?? NIGHT.leaf[1];
  for (let row = 0; row < height; row += 1) {
    // Tiers: the branches widen, then start again a little narrower.
    const tier = 5 + Math.floor(height / 8);
    const half = Math.floor(((row % tier) + Math.floor(row / tier) * 1.6) * 0.62);
    for (let dx = -half; dx <= half; dx += 1)
      canvas.set(x + dx, foot - height + row, dx < -half / 3 && half > 1 ? lit : colour);
  }
  canvas.rectangle(x, foot - 1, 1, 3, NIGHT.timber);
}

export function broadleaf(canvas: PixelCanvas, x: number, foot: number, radius: number): void {
  canvas.rectangle(x - 1, foot - radius, 2, radius, NIGHT.timber);
  const middle = foot - radius - Math.floor(radius * 0.7);
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius - 2; dx <= radius + 2; dx += 1) {
      const reach = (dx / (radius + 1.5)) ** 2 + (dy / radius) ** 2 + (noise(x + dx, foot + dy) - 0.5) * 0.35;
      if (reach > 1) continue;
      const height = -dy / radius - dx / (radius * 3) + (noise(x + dx * 3, dy * 5) - 0.5) * 0.7;
      canvas.set(x + dx, middle + dy, NIGHT.leaf[height > 0.75 ? 3 : height > 0.2 ? 2 : height > -0.45 ? 1 : 0]);
    }
  }
}

export interface HouseShape {
  readonly width: number;
  readonly walls: number;
  readonly roof: readonly string[];
  readonly door: number;
  readonly windows: readonly number[];
  readonly chimney: number;
}

export function house(canvas: PixelCanvas, x: number, foot: number, shape: HouseShape): Light[] {
  const top = foot - shape.walls;
  walls(canvas, x, top, shape);
  const height = roof(canvas, x, top, shape);
  canvas.rectangle(x + shape.chimney, top - height - 4, 4, 7, NIGHT.stone[0]);
  canvas.rectangle(x + shape.chimney, top - height - 4, 1, 7, NIGHT.stone[1]);
  canvas.rectangle(x + shape.chimney - 1, top - height - 5, 6, 1, NIGHT.stone[1]);
  door(canvas, x + shape.door, foot);
  const lights = shape.windows.map((offset) => window(canvas, x + offset, top + 4));
  return lights;
}

function walls(canvas: PixelCanvas, x: number, top: number, { width, walls: height }: HouseShape): void {
  for (let dy = 0; dy < height; dy += 1) {
    for (let dx = 0; dx < width; dx += 1) {
      const isShaded = dy < 2 || dx > width - 4;
      canvas.set(x + dx, top + dy, NIGHT.wall[isShaded ? 0 : noise(x + dx, dy) > 0.86 ? 2 : 1]);
    }
  }
  for (let dx = 0; dx < width; dx += 9) canvas.rectangle(x + dx, top, 1, height, NIGHT.timber);
  canvas.rectangle(x + width - 1, top, 1, height, NIGHT.timber);
  canvas.rectangle(x - 1, top + height - 2, width + 2, 2, NIGHT.stone[0]);
  for (let dx = -1; dx <= width; dx += 3) canvas.set(x + dx, top + height - 2, NIGHT.stone[1]);
}

/** @returns how high it is. */
function roof(canvas: PixelCanvas, x: number, top: number, { width, roof: shades }: HouseShape): number {
  const height = Math.floor(width * 0.42);
  const [dark = '', body = '', lit = '', edge = ''] = shades;
  for (let row = 0; row < height; row += 1) {
    const inset = Math.floor(row * 0.85);
    const y = top - 1 - row;
    for (let dx = inset - 3; dx < width + 3 - inset; dx += 1) {
      const isTileEdge = row % 3 === 0 || (row % 3 === 1 && (dx + Math.floor(row / 3) * 2) % 4 === 0);
      const isRidge = row === height - 1;
      const isLeft = dx < inset;
      canvas.set(x + dx, y, isRidge ? edge : isLeft ? lit : isTileEdge ? dark : noise(x + dx, y) > 0.82 ? lit : body);
    }
  }
  canvas.rectangle(x - 3, top - 1, width + 6, 1, dark);
  return height;
}

function door(canvas: PixelCanvas, x: number, foot: number): void {
  canvas.rectangle(x - 1, foot - 12, 9, 12, NIGHT.timber);
  canvas.rectangle(x, foot - 11, 7, 11, NIGHT.wall[2]);
  for (let dx = 1; dx < 7; dx += 2) canvas.rectangle(x + dx, foot - 11, 1, 11, NIGHT.wall[1]);
  canvas.set(x + 5, foot - 5, NIGHT.light[1]);
  canvas.rectangle(x - 1, foot, 9, 1, NIGHT.stone[2]);
}

function window(canvas: PixelCanvas, x: number, y: number): Light {
  canvas.stamp(
    x,
    y,
    ['#########', '#yYY#YYy#', '#YWW#WWY#', '#########', '#yYY#YYy#', '#oyy#yyo#', '#########', ' sssssss '],
    { '#': NIGHT.timber, W: NIGHT.light[3], Y: NIGHT.light[2], y: '#e8b24f', o: NIGHT.light[1], s: NIGHT.stone[1] },
  );
  return { x: x + 4, y: y + 3, radius: 11 };
}

export function lamp(canvas: PixelCanvas, x: number, foot: number): Light {
  canvas.stamp(
    x - 2,
    foot - 24,
    ['  #  ', ' ### ', '#yYy#', '#YWY#', '#yYy#', ' ### '].concat(Array<string>(17).fill('  p  '), [' ppp ']),
    { '#': NIGHT.timber, p: '#1c1626', y: NIGHT.light[1], Y: NIGHT.light[2], W: NIGHT.light[3] },
  );
  return { x, y: foot - 21, radius: 17 };
}

export function fence(canvas: PixelCanvas, from: number, to: number, foot: number): void {
  for (let x = from; x < to; x += 1) {
    if ((x - from) % 7 === 0) {
      canvas.rectangle(x, foot - 7, 2, 7, NIGHT.wall[1]);
      canvas.set(x, foot - 7, NIGHT.wall[3]);
    }
    canvas.set(x, foot - 5, NIGHT.wall[2]);
    canvas.set(x, foot - 2, NIGHT.wall[0]);
  }
}

export function boat(canvas: PixelCanvas, x: number, y: number): Light {
  canvas.stamp(
    x,
    y,
    [
      '         p       ',
      '        yYy      ',
      '        YWY      ',
      '         p       ',
      'b        p      b',
      'lb       p     bl',
      ' dbbbbbbbbbbbbbd ',
      '  ddddddddddddd  ',
      '   kkkkkkkkkkk   ',
    ],
    {
      p: NIGHT.timber,
      y: NIGHT.light[1],
      Y: NIGHT.light[2],
      W: NIGHT.light[3],
      b: NIGHT.wall[2],
      l: NIGHT.wall[3],
      d: NIGHT.wall[1],
      k: NIGHT.water[0],
    },
  );
  return { x: x + 9, y: y + 2, radius: 12 };
}
