// The sheet the ground is painted on: for every pixel what covers it and how light it is. Coordinates are world
// pixels (16 a tile), so that neighbouring pictures of the ground fit without a seam.
import { type Color, type RampName, tone } from '../palette.ts';

/** What can cover a pixel, each with a ramp of its own in the palette. */
const covers = [
  'lawn',
  'hay',
  'duff',
  'dirt',
  'cobble',
  'flag',
  'sand',
  'soil',
  'lake',
  'plank',
  'needle',
  'fen',
  'bog',
  'mire',
  'wither',
  'cracked',
  'cavern',
  'cinder',
  'magma',
  'cliff',
] as const satisfies RampName[];

/** Codes of the covers, for the arrays. */
export const LAWN = 0;
export const HAY = 1;
export const DUFF = 2;
export const DIRT = 3;
export const COBBLE = 4;
export const FLAG = 5;
export const SAND = 6;
export const SOIL = 7;
export const LAKE = 8;
export const PLANK = 9;
export const NEEDLE = 10;
export const FEN = 11;
export const BOG = 12;
export const MIRE = 13;
export const WITHER = 14;
export const CRACKED = 15;
export const CAVERN = 16;
export const CINDER = 17;
export const MAGMA = 18;
export const CRAG = 19;

export const isLiquid = (cover: number): boolean => cover === LAKE || cover === MIRE || cover === MAGMA;

const LAST_TONE = 6;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class Canvas implements Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
  /** Step in the cover's ramp. */
  readonly tone: Int8Array;
  /** A colour that stands above cover and tone: petals, foam, pebbles. Zero where there is none. */
  readonly paint: Uint32Array;
  /** How much shadow lies on it: 0 or 1. */
  readonly shadow: Uint8Array;

  constructor({ left, top, width, height }: Area) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    const size = width * height;
    this.cover = new Uint8Array(size);
    this.tone = new Int8Array(size).fill(3);
    this.paint = new Uint32Array(size);
    this.shadow = new Uint8Array(size);
  }

  /** Index of a world pixel, or -1 outside. */
  index(x: number, y: number): number {
    const column = x - this.left;
    const row = y - this.top;
    return column >= 0 && row >= 0 && column < this.width && row < this.height ? row * this.width + column : -1;
  }

  coverAt(x: number, y: number): number {
    return this.cover[this.index(x, y)] ?? LAWN;
  }

  /** Makes a pixel lighter (or, with a negative step, darker) within its own ramp. */
  lift(x: number, y: number, step: number): void {
    const i = this.index(x, y);
    if (i >= 0) this.tone[i] = Math.min(LAST_TONE, Math.max(0, (this.tone[i] ?? 0) + step));
  }

  set(x: number, y: number, color: Color): void {
    const i = this.index(x, y);
    if (i >= 0) this.paint[i] = color;
  }

  /** Calls `visit` for every pixel with its world coordinates and index. */
  each(visit: (x: number, y: number, index: number) => void): void {
    for (let row = 0, index = 0; row < this.height; row++)
      for (let column = 0; column < this.width; column++, index++) visit(this.left + column, this.top + row, index);
  }

  /** The colour a pixel has come to, before shadow. */
  colorAt(index: number): Color {
    const paint = this.paint[index] ?? 0;
    if (paint !== 0) return paint;
    return tone(covers[this.cover[index] ?? LAWN] ?? 'lawn', this.tone[index] ?? 3);
  }
}
