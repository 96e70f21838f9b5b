// A picture in memory that pieces of other pictures are put on, for pictures that the server makes. Whole pixels, no smoothing.
import { PNG } from 'pngjs';

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Stamp {
  readonly area: Area;
  /** Where its left upper corner comes to lie. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the canvas for each of its own, whole. */
  readonly zoom: number;
  /** In place of its own colours. */
  readonly ink?: readonly [red: number, green: number, blue: number];
}

export class PixelCanvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;

  constructor({ width, height, data }: Pixels) {
    this.width = width;
    this.height = height;
    this.data = Uint8Array.from(data);
  }

  /** What falls outside is cut off. */
  stamp(source: Pixels, { area, left, top, zoom, ink }: Stamp): void {
    for (let y = 0; y < area.h * zoom; y++)
      for (let x = 0; x < area.w * zoom; x++) {
        const from = ((area.y + Math.floor(y / zoom)) * source.width + area.x + Math.floor(x / zoom)) * 4;
        this.#blend(left + x, top + y, source.data, from, ink);
      }
  }

  #blend(x: number, y: number, source: Uint8Array, from: number, ink: Stamp['ink']): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const opacity = (source[from + 3] ?? 0) / 255;
    if (opacity === 0) return;
    const to = (y * this.width + x) * 4;
    for (let part = 0; part < 3; part++) {
      const above = ink?.[part] ?? source[from + part] ?? 0;
      const below = this.data[to + part] ?? 0;
      this.data[to + part] = Math.round(above * opacity + below * (1 - opacity));
    }
    this.data[to + 3] = 255;
  }

  /** Every pixel as a square of `factor` by `factor`. */
  enlarged(factor: number): PixelCanvas {
    const [width, height] = [this.width * factor, this.height * factor];
    const large = new PixelCanvas({ width, height, data: new Uint8Array(width * height * 4) });
    large.stamp(this, { area: { x: 0, y: 0, w: this.width, h: this.height }, left: 0, top: 0, zoom: factor });
    return large;
  }
}

export function readPng(file: Buffer): Pixels {
  return PNG.sync.read(file);
}

export function writePng({ width, height, data }: Pixels): Buffer {
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(data);
  return PNG.sync.write(picture, { colorType: 2 });
}
