// A sheet of tiles to draw land on: outlines, strokes and rectangles, each with one kind of ground.
// Curves pass through their corners (Catmull-Rom), so a lake or a road is a few points, written as in SVG: '3,4 10,4.5'.
import { noise } from './hash.ts';
import { type Terrain, terrains } from './terrain.ts';

export type Point = readonly [x: number, y: number];

interface Mottling {
  /** Tiles from one patch to the next, about. */
  readonly scale: number;
  readonly seed: number;
  readonly above: number;
  /** Only from this column on. */
  readonly east?: number;
}

const WATER = terrains.indexOf('water');
const STEPS_PER_SPAN = 10;

export class Draft {
  readonly width: number;
  readonly height: number;
  readonly codes: Uint8Array;

  constructor(width: number, height: number, ground: Terrain | Uint8Array) {
    this.width = width;
    this.height = height;
    this.codes =
      typeof ground === 'string' ? new Uint8Array(width * height).fill(terrains.indexOf(ground)) : ground.slice();
  }

  at(x: number, y: number): Terrain {
    return terrains[this.codes[y * this.width + x] ?? 0] ?? 'grass';
  }

  copy(): Draft {
    return new Draft(this.width, this.height, this.codes);
  }

  /** Fills the smooth closed outline through `corners`. */
  area(ground: Terrain, corners: string): this {
    return this.#paint(ground, this.#inside(curve(points(corners), 'closed')));
  }

  /** Draws a smooth line `width` tiles wide. Roads stop at water: what crosses it is a bridge, drawn by itself. */
  stroke(ground: Terrain, width: number, corners: string): this {
    const line = curve(points(corners), 'open');
    const reach = width / 2;
    const dry = ground !== 'water';
    for (let i = 1; i < line.length; i++) {
      const segment = line.slice(i - 1, i + 1);
      const covers = (x: number, y: number) => !(dry && this.#isWater(x, y)) && near(segment, x, y, reach * reach);
      this.#paint(ground, this.#tiles(segment, reach, covers));
    }
    return this;
  }

  rect(ground: Terrain, x: number, y: number, width: number, height: number): this {
    const corners: Point[] = [
      [x, y],
      [x + width - 1, y + height - 1],
    ];
    return this.#paint(
      ground,
      this.#tiles(corners, 0, () => true),
    );
  }

  /** Fills a roundish patch about a middle, its rim bent by noise: glades, chambers, pools. */
  round(ground: Terrain, middleX: number, middleY: number, radiusX: number, radiusY: number): this {
    const seed = middleX * 31 + middleY;
    const corners: Point[] = [
      [middleX - radiusX * 1.3, middleY - radiusY * 1.3],
      [middleX + radiusX * 1.3, middleY + radiusY * 1.3],
    ];
    const covers = (x: number, y: number) => {
      const [dx, dy] = [(x + 0.5 - middleX) / radiusX, (y + 0.5 - middleY) / radiusY];
      return dx * dx + dy * dy < 1 + (noise(x / 4, y / 4, seed) - 0.5) * 0.7;
    };
    return this.#paint(ground, this.#tiles(corners, 0, covers));
  }

  /** Turns one ground into another where slow noise runs high: pools in a fen, moss in a wood. `above` is 0 to 1. */
  mottle(from: Terrain, to: Terrain, { scale, seed, above, east = 0 }: Mottling): this {
    const [old, code] = [terrains.indexOf(from), terrains.indexOf(to)];
    for (let y = 0; y < this.height; y++)
      for (let x = east; x < this.width; x++) {
        const index = y * this.width + x;
        if (this.codes[index] !== old) continue;
        const value = noise(x / scale, y / (scale * 0.8), seed) * 0.7 + noise(x / 3, y / 3, seed + 1) * 0.3;
        if (value > above) this.codes[index] = code;
      }
    return this;
  }

  /** Turns land that lies within `distance` tiles of water, inside the outline, into `ground`: beaches. */
  shore(ground: Terrain, distance: number, corners: string): this {
    const inside = this.#inside(curve(points(corners), 'closed'));
    const beach = (index: number) => this.#isNearWater(index % this.width, Math.floor(index / this.width), distance);
    return this.#paint(ground, inside.filter(beach));
  }

  #isNearWater(x: number, y: number, distance: number): boolean {
    if (this.#isWater(x, y)) return false;
    const reach = Math.ceil(distance);
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++)
        if (dx * dx + dy * dy <= distance * distance && this.#isWater(x + dx, y + dy)) return true;
    return false;
  }

  #isWater(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height && this.codes[y * this.width + x] === WATER;
  }

  /** Indexes of the tiles whose middle lies inside an outline: between the first and second crossing of their row, and so on. */
  #inside(outline: readonly Point[]): number[] {
    const found: number[] = [];
    for (let y = 0; y < this.height; y++) {
      const crossings = crossingsAt(outline, y + 0.5);
      for (let i = 1; i < crossings.length; i += 2) {
        const from = Math.max(0, Math.ceil((crossings[i - 1] ?? 0) - 0.5));
        const to = Math.min(this.width, Math.ceil((crossings[i] ?? 0) - 0.5));
        for (let x = from; x < to; x++) found.push(y * this.width + x);
      }
    }
    return found;
  }

  /** Indexes of the tiles in the box round `points`, `margin` wider to all sides, that `covers` says yes to. */
  #tiles(points: readonly Point[], margin: number, covers: (x: number, y: number) => boolean): number[] {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
    const right = Math.min(this.width - 1, Math.ceil(Math.max(...xs) + margin));
    const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
    const bottom = Math.min(this.height - 1, Math.ceil(Math.max(...ys) + margin));
    const found: number[] = [];
    for (let y = top; y <= bottom; y++)
      for (let x = left; x <= right; x++) if (covers(x, y)) found.push(y * this.width + x);
    return found;
  }

  #paint(ground: Terrain, indexes: readonly number[]): this {
    const code = terrains.indexOf(ground);
    for (const index of indexes) this.codes[index] = code;
    return this;
  }
}

const points = (corners: string): Point[] =>
  corners.split(' ').map((corner) => {
    const [x = 0, y = 0] = corner.split(',').map(Number);
    return [x, y];
  });

/** Points along the smooth line through `corners`. */
function curve(corners: readonly Point[], ends: 'open' | 'closed'): Point[] {
  const count = corners.length;
  const isClosed = ends === 'closed';
  const at = (i: number): Point => {
    const index = isClosed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return corners[index] ?? [0, 0];
  };
  const points: Point[] = [];
  for (let i = 0; i < (isClosed ? count : count - 1); i++)
    for (let step = 0; step < STEPS_PER_SPAN; step++)
      points.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), step / STEPS_PER_SPAN));
  if (!isClosed) points.push(at(count - 1));
  return points;
}

function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const along = (p: number, q: number, r: number, s: number) =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  return [along(a[0], b[0], c[0], d[0]), along(a[1], b[1], c[1], d[1])];
}

/** Where an outline crosses a horizontal line, from west to east. */
function crossingsAt(outline: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  let [px, py] = outline.at(-1) ?? [0, 0];
  for (const [qx, qy] of outline) {
    if (py > y !== qy > y) crossings.push(((px - qx) * (y - qy)) / (py - qy) + qx);
    [px, py] = [qx, qy];
  }
  return crossings.sort((a, b) => a - b);
}

/** Whether the middle of a tile lies within the (squared) distance of the line between two points. */
function near(segment: readonly Point[], tileX: number, tileY: number, squared: number): boolean {
  const [ax, ay] = segment[0] ?? [0, 0];
  const [bx, by] = segment[1] ?? [0, 0];
  const x = tileX + 0.5 - ax;
  const y = tileY + 0.5 - ay;
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  const ex = x - t * dx;
  const ey = y - t * dy;
  return ex * ex + ey * ey <= squared;
}
