// Composes the backdrop of every page: dusk over hills, the village of Hollowmere with its lamps lit, and the lake before it.
// Own work, painted by this code at start; three pictures that repeat sideways and share one scale and one bottom edge.

import { NIGHT } from './night.ts';
import { PixelCanvas } from './pixel-canvas.ts';
import { boat, broadleaf, fence, house, type Light, lamp, noise, pine } from './village.ts';

const WIDTH = 480;
const HEIGHT = 150;
const SHORE = 118;
const SKY_HEIGHT = 200;

export interface Backdrop {
  readonly sky: string;
  readonly stars: string;
  readonly scene: string;
  readonly glow: string;
}

export function paintBackdrop(): Backdrop {
  const scene = new PixelCanvas(WIDTH, HEIGHT);
  paintHills(scene);
  paintForest(scene);
  paintGround(scene);
  const lights = paintVillage(scene);
  paintLake(scene, lights);
  lights.push(boat(scene, 232, SHORE + 9));
  return { sky: paintSky().toSvg(), stars: paintStars().toSvg(), scene: scene.toSvg(), glow: paintGlow(lights) };
}

/** Bands that melt into each other through a 4x4 ordered dither, as the painted ground of the game does. */
function paintSky(): PixelCanvas {
  const canvas = new PixelCanvas(4, SKY_HEIGHT);
  const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
  const last = NIGHT.sky.length - 1;
  for (let y = 0; y < SKY_HEIGHT; y += 1) {
    // The warm bands are narrow and low.
    const band = last * (y / (SKY_HEIGHT - 1 - (HEIGHT - 78))) ** 1.5;
    for (let x = 0; x < 4; x += 1) {
      const threshold = ((bayer[(y % 4) * 4 + x] ?? 0) + 0.5) / 16;
      canvas.set(x, y, NIGHT.sky[Math.min(last, Math.floor(band) + (band % 1 > threshold ? 1 : 0))]);
    }
  }
  return canvas;
}

function paintStars(): PixelCanvas {
  const canvas = new PixelCanvas(240, 150);
  for (let star = 0; star < 84; star += 1) {
    const x = Math.floor(noise(star, 3) * 240);
    const y = Math.floor(noise(star, 9) ** 1.3 * 150);
    const size = noise(star, 27);
    canvas.set(x, y, size > 0.8 ? '#f6f1dd' : size > 0.4 ? '#a79bc4' : '#6d6392');
    if (size < 0.92) continue;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const)
      canvas.set(x + dx, y + dy, '#6d6392');
  }
  return canvas;
}

/** A rolling line that meets itself at the edges, because only whole waves fit into the width. */
function ridge(x: number, waves: readonly (readonly [count: number, height: number, shift: number])[]): number {
  return waves.reduce(
    (sum, [count, height, shift]) => sum + height * Math.sin((x / WIDTH) * count * 2 * Math.PI + shift),
    0,
  );
}

function paintHills(canvas: PixelCanvas): void {
  for (let x = 0; x < WIDTH; x += 1) {
    const far = Math.round(
      52 +
        ridge(x, [
          [2, 9, 0.5],
          [5, 4, 2],
          [11, 1.5, 1],
        ]),
    );
    const near = Math.round(
      68 +
        ridge(x, [
          [3, 7, 2.2],
          [7, 3, 0.3],
          [17, 1, 4],
        ]),
    );
    for (let y = far; y < HEIGHT; y += 1) canvas.set(x, y, y === far ? '#3d2c58' : NIGHT.farHill);
    for (let y = near; y < HEIGHT; y += 1) canvas.set(x, y, y === near ? '#2f2749' : NIGHT.nearHill);
  }
}

function paintForest(canvas: PixelCanvas): void {
  for (let x = 0; x < WIDTH; x += 4) {
    pine(canvas, x + Math.floor(noise(x, 1) * 4), 92, 15 + Math.floor(noise(x, 2) * 11), 0);
  }
  for (let x = 0; x < WIDTH; x += 7) {
    const clearing = Math.abs(((x + 240) % WIDTH) - 120) < 70 || noise(x, 5) < 0.3;
    if (!clearing) pine(canvas, x + Math.floor(noise(x, 4) * 5), 99, 19 + Math.floor(noise(x, 6) * 12), 1);
  }
}

function paintGround(canvas: PixelCanvas): void {
  for (let x = 0; x < WIDTH; x += 1) {
    const top = Math.round(
      93 +
        ridge(x, [
          [2, 1.5, 1],
          [5, 1, 3],
        ]),
    );
    for (let y = top; y < SHORE; y += 1) {
      const shade = noise(x, y);
      const tuft =
        y === top && shade > 0.4 ? 3 : shade > 0.93 ? 3 : shade > 0.7 ? 2 : (y - top) / 14 + shade * 0.5 > 1.1 ? 0 : 1;
      canvas.set(x, y, NIGHT.ground[tuft]);
    }
  }
  for (let x = 20; x < 420; x += 1) {
    const middle = 109 + ridge(x, [[4, 1.6, 0]]);
    for (let y = Math.round(middle - 3); y <= middle + 3; y += 1) {
      const isEdge = y < middle - 2 || y > middle + 2;
      if (isEdge && noise(x, y) > 0.6) continue;
      canvas.set(x, y, NIGHT.path[isEdge ? 0 : noise(x, y * 3) > 0.75 ? 2 : 1]);
    }
  }
}

function paintVillage(canvas: PixelCanvas): Light[] {
  broadleaf(canvas, 30, 106, 11);
  const houses = [
    house(canvas, 48, 104, { width: 46, walls: 20, roof: NIGHT.roof, door: 30, windows: [6, 17], chimney: 8 }),
    house(canvas, 112, 102, { width: 37, walls: 18, roof: NIGHT.slate, door: 5, windows: [16, 26], chimney: 25 }),
    house(canvas, 196, 103, { width: 55, walls: 23, roof: NIGHT.roof, door: 24, windows: [7, 39], chimney: 42 }),
    house(canvas, 296, 102, { width: 37, walls: 18, roof: NIGHT.roof, door: 24, windows: [5], chimney: 7 }),
    house(canvas, 356, 104, { width: 46, walls: 20, roof: NIGHT.slate, door: 8, windows: [20, 32], chimney: 33 }),
  ];
  for (const [x, radius] of [
    [104, 7],
    [168, 10],
    [184, 7],
    [268, 9],
    [284, 12],
    [344, 8],
    [418, 12],
    [440, 9],
    [464, 11],
  ] as const) {
    broadleaf(canvas, x, 106 - (radius % 3), radius);
  }
  fence(canvas, 414, 474, 112);
  fence(canvas, 0, 46, 111);
  fence(canvas, 256, 292, 106);
  const lamps = [100, 158, 262, 340, 408].map((x) => lamp(canvas, x, 116));
  return [...houses.flat(), ...lamps];
}

function paintLake(canvas: PixelCanvas, lights: readonly Light[]): void {
  for (let y = SHORE; y < HEIGHT; y += 1) {
    const depth = (y - SHORE) / (HEIGHT - SHORE);
    for (let x = 0; x < WIDTH; x += 1) {
      const ripple = noise(Math.floor((x + y * 5) / 9), y);
      const shade =
        ripple > 0.9 ? 3 : depth < 0.2 ? 2 : depth < 0.6 ? 1 + (ripple > 0.7 ? 1 : 0) : ripple > 0.75 ? 1 : 0;
      canvas.set(x, y, NIGHT.water[shade]);
    }
  }
  for (let x = 0; x < WIDTH; x += 1) {
    canvas.set(x, SHORE - 1, NIGHT.path[noise(x) > 0.5 ? 0 : 1]);
    if (noise(Math.floor(x / 5), 8) > 0.45) canvas.set(x, SHORE, NIGHT.water[4]);
  }
  for (const light of lights) reflect(canvas, light);
}

/** A light stands on its head in the water, broken by the ripples. */
function reflect(canvas: PixelCanvas, { x, radius }: Light): void {
  const length = radius + 4;
  for (let row = 0; row < length; row += 1) {
    if (noise(x, row) > 0.72) continue;
    const half = Math.round((1 - row / length) * 2 * noise(x + 5, row) + (row % 3 === 0 ? 1 : 0));
    const sway = Math.round((noise(x, row * 7) - 0.5) * 2);
    for (let dx = -half; dx <= half; dx += 1) {
      canvas.set(
        x + dx + sway,
        SHORE + 1 + row,
        row < 4 ? NIGHT.light[1] : row < length * 0.6 ? NIGHT.light[0] : '#4d3a3e',
      );
    }
  }
}

/** Rings of warm light, each a little fainter: laid over the scene, so that they can flicker by themselves. */
function paintGlow(lights: readonly Light[]): string {
  const rings = lights.flatMap(({ x, y, radius }) =>
    [1, 0.66, 0.36].flatMap((part) => [x, x - WIDTH, x + WIDTH].map((at) => disc(at, y, Math.round(radius * part)))),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" ` +
    `shape-rendering="crispEdges" fill="#ffb347" fill-opacity="0.1">${rings.join('')}</svg>`
  );
}

function disc(x: number, y: number, radius: number): string {
  if (x + radius < 0 || x - radius > WIDTH) return '';
  let path = '';
  for (let dy = -radius; dy <= radius; dy += 1) {
    const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
    path += `M${x - half} ${y + dy}h${half * 2 + 1}v1h-${half * 2 + 1}z`;
  }
  return `<path d="${path}"/>`;
}
