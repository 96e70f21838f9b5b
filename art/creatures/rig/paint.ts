// Paints a model as it is seen from one side: nearest surface wins, light from the upper left falls on it in the steps
// of its ramp, a dark line parts what belongs to different parts, and ink runs round the whole.
import { type Color, OUTLINE, ramps, shadeOf, tone } from '../../palette.ts';
import { Picture } from '../../pixels/picture.ts';
import type { Coat, Limb, Model, Point, Sheet } from './model.ts';

export const creatureSides = ['down', 'up', 'side'] as const;
export type CreatureSide = (typeof creatureSides)[number];

/** `flat` is for icons: forward is right, up is down the picture, and the third is how near. */
export type View = CreatureSide | 'flat';

/** The camera looks down at the ground by this angle. */
const SIN = 0.42;
const COS = 0.907;

/** Where the light comes from: right, down, towards the eye. */
const LIGHT = [-0.48, -0.68, 0.55] as const;

/** How many balls a limb is drawn with, per pixel of its length. */
const BALLS_PER_PIXEL = 1.6;

/** A line is drawn where the part in front is nearer than this. */
const SEAM_DEPTH = 0.5;

/** A mark on a surface is seen although rounding buried it this deep. */
const MARK_DEPTH = 1.6;

/** Seen from the front or from behind, beasts are drawn shorter and broader than they are: it reads better. */
const SHORTER = 0.74;
const BROADER = 1.14;

/** A point as it is seen: pixels to the right and down from the foot point, and how near. */
type Seen = readonly [x: number, y: number, near: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The pixel of the foot point. */
  readonly footX: number;
  readonly footY: number;
}

export function paintModel(model: Model, side: View, canvas: Canvas): Picture {
  const surface = new Surface(canvas, side);
  for (const part of model) {
    if (part.kind === 'limb') surface.limb(part);
    if (part.kind === 'sheet') surface.sheet(part);
  }
  surface.drawSeams();
  for (const part of model) if (part.kind === 'mark') surface.mark(part.at, part.color);
  return surface.picture.outlined(OUTLINE);
}

function seenFrom(side: View, [forward, right, up]: Point): Seen {
  if (side === 'flat') return [forward, up, right];
  const [across, south] =
    side === 'side'
      ? [forward, right]
      : side === 'down'
        ? [-right * BROADER, forward * SHORTER]
        : [right * BROADER, -forward * SHORTER];
  return [across, south * SIN - up * COS, south * COS + up * SIN];
}

class Surface {
  readonly picture: Picture;
  readonly #canvas: Canvas;
  readonly #side: View;
  readonly #near: Float64Array;
  readonly #coats: (Coat | undefined)[];
  readonly #parts: (string | undefined)[];

  constructor(canvas: Canvas, side: View) {
    this.picture = new Picture(canvas.width, canvas.height);
    this.#canvas = canvas;
    this.#side = side;
    this.#near = new Float64Array(canvas.width * canvas.height).fill(Number.NEGATIVE_INFINITY);
    this.#coats = new Array(canvas.width * canvas.height);
    this.#parts = new Array(canvas.width * canvas.height);
  }

  limb({ from, to, radius, endRadius, coat, part }: Limb): void {
    const [a, b] = [this.#seen(from), this.#seen(to)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    const count = Math.max(1, Math.ceil(length * BALLS_PER_PIXEL));
    for (let i = 0; i <= count; i++) {
      const share = length === 0 ? 0 : i / count;
      const at = (axis: 0 | 1 | 2) => a[axis] + (b[axis] - a[axis]) * share;
      this.#ball([at(0), at(1), at(2)], radius + (endRadius - radius) * share, coat, part);
      if (length === 0) return;
    }
  }

  #ball([cx, cy, cz]: Seen, radius: number, coat: Coat, part: string): void {
    for (let y = Math.floor(cy - radius); y <= cy + radius; y++)
      for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
        const [dx, dy] = [(x + 0.5 - cx) / radius, (y + 0.5 - cy) / radius];
        const square = dx * dx + dy * dy;
        if (square > 1) continue;
        const dz = Math.sqrt(1 - square);
        this.#put(x, y, cz + dz * radius, [dx, dy, dz], coat, part);
      }
  }

  sheet({ corners, coat, part }: Sheet): void {
    const seen = corners.map((corner) => this.#seen(corner));
    for (let i = 1; i + 1 < seen.length; i++) this.#triangle([seen[0], seen[i], seen[i + 1]] as Seen[], coat, part);
  }

  #triangle(corners: readonly Seen[], coat: Coat, part: string): void {
    const [a, b, c] = corners as [Seen, Seen, Seen];
    const area = cross(a, b, c);
    if (Math.abs(area) < 0.01) return;
    const normal = facing(a, b, c);
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++)
      for (let x = Math.floor(Math.min(...xs)); x <= Math.max(...xs); x++) {
        const p: Seen = [x + 0.5, y + 0.5, 0];
        const [u, v, w] = [cross(b, c, p) / area, cross(c, a, p) / area, cross(a, b, p) / area];
        if (u < -0.02 || v < -0.02 || w < -0.02) continue;
        this.#put(x, y, u * a[2] + v * b[2] + w * c[2], normal, coat, part);
      }
  }

  /** A mark is drawn unless something lies well in front of it. */
  mark(at: Point, color: Color): void {
    const [x, y, near] = this.#seen(at);
    const [px, py] = [Math.floor(x), Math.floor(y)];
    const index = this.#indexOf(px, py);
    if (index === undefined || this.#coats[index] === undefined) return;
    if (near + MARK_DEPTH < (this.#near[index] ?? 0)) return;
    this.picture.set(px + this.#canvas.footX, py + this.#canvas.footY, color);
  }

  drawSeams(): void {
    const { width, height } = this.#canvas;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const index = y * width + x;
        const coat = this.#coats[index];
        if (coat && this.#liesBehind(x, y, index)) this.picture.set(x, y, tone(coat.ramp, 0));
      }
  }

  #liesBehind(x: number, y: number, index: number): boolean {
    const { width } = this.#canvas;
    const near = this.#near[index] ?? 0;
    return [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ].some(([dx = 0, dy = 0]) => {
      const other = index + dx + dy * width;
      if (this.picture.get(x + dx, y + dy) === 0) return false;
      return this.#parts[other] !== this.#parts[index] && (this.#near[other] ?? 0) > near + SEAM_DEPTH;
    });
  }

  #put(x: number, y: number, near: number, normal: readonly [number, number, number], coat: Coat, part: string): void {
    const index = this.#indexOf(x, y);
    if (index === undefined || near <= (this.#near[index] ?? 0)) return;
    this.#near[index] = near;
    this.#coats[index] = coat;
    this.#parts[index] = part;
    this.picture.set(x + this.#canvas.footX, y + this.#canvas.footY, litColor(coat, normal, near, x, y));
  }

  #seen(point: Point): Seen {
    return seenFrom(this.#side, point);
  }

  #indexOf(x: number, y: number): number | undefined {
    const { width, height, footX, footY } = this.#canvas;
    const [px, py] = [x + footX, y + footY];
    return px < 0 || py < 0 || px >= width || py >= height ? undefined : py * width + px;
  }
}

const cross = (a: Seen, b: Seen, p: Seen): number => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** The direction a triangle looks in, turned towards the eye. */
function facing(a: Seen, b: Seen, c: Seen): readonly [number, number, number] {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const length = (Math.hypot(nx, ny, nz) || 1) * (nz < 0 ? -1 : 1);
  return [nx / length, ny / length, nz / length];
}

function litColor(
  coat: Coat,
  [nx, ny, nz]: readonly [number, number, number],
  near: number,
  x: number,
  y: number,
): Color {
  const light = nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2];
  const distance = Math.max(-0.1, Math.min(0.06, near * 0.012));
  const texture = coat.scaly && isEdgeOfScale(x, y) ? -0.16 : 0;
  const value = 0.36 + light * 0.52 + distance + texture + (coat.light ?? 0);
  const ramp = coat.belly && ny > 0.3 ? coat.belly : coat.ramp;
  return shadeOf(ramp, Math.max(0, Math.min(0.999, ramps[ramp].length < 4 ? value : value * 0.98)));
}

/** Scales lie in rows of four pixels, each row half a scale further. */
const isEdgeOfScale = (x: number, y: number): boolean => {
  const [column, row] = [(x + (y & 4 ? 2 : 0)) & 3, y & 3];
  return (row === 0 && column !== 0) || (row === 3 && column === 0);
};
