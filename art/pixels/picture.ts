// A picture in memory: one 32-bit colour per pixel, zero where it is transparent. Small operations that return new
// pictures or draw into one; nothing here knows what is drawn.
import type { Color } from '../palette.ts';

export class Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint32Array(width * height);
  }

  /** The colour of a pixel; transparent outside. */
  get(x: number, y: number): Color {
    return this.#isInside(x, y) ? (this.pixels[y * this.width + x] ?? 0) : 0;
  }

  /** Sets a pixel; ignores what lies outside. */
  set(x: number, y: number, color: Color): this {
    if (this.#isInside(x, y)) this.pixels[y * this.width + x] = color;
    return this;
  }

  rect(x: number, y: number, width: number, height: number, color: Color): this {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) this.set(column, row, color);
    return this;
  }

  /** Draws what is opaque or translucent in `other` over this picture; `other` wins, nothing is blended. */
  draw(other: Picture, left = 0, top = 0): this {
    for (let y = 0; y < other.height; y++)
      for (let x = 0; x < other.width; x++) {
        const color = other.get(x, y);
        if (color !== 0) this.set(left + x, top + y, color);
      }
    return this;
  }

  /** Calls `paint` for every pixel and keeps the colour it returns; undefined leaves the pixel as it is. */
  fill(paint: (x: number, y: number, before: Color) => Color | undefined): this {
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++) {
        const color = paint(x, y, this.get(x, y));
        if (color !== undefined) this.pixels[y * this.width + x] = color;
      }
    return this;
  }

  copy(): Picture {
    const copy = new Picture(this.width, this.height);
    copy.pixels.set(this.pixels);
    return copy;
  }

  /** Mirrored left to right. */
  flipped(): Picture {
    return new Picture(this.width, this.height).fill((x, y) => this.get(this.width - 1 - x, y));
  }

  /** Drawn round with a line where transparent pixels touch opaque ones. The line stays inside the picture. */
  outlined(colorAt: Color | ((x: number, y: number) => Color)): Picture {
    const color = typeof colorAt === 'function' ? colorAt : () => colorAt;
    const touches = (x: number, y: number) =>
      this.get(x - 1, y) !== 0 || this.get(x + 1, y) !== 0 || this.get(x, y - 1) !== 0 || this.get(x, y + 1) !== 0;
    return this.copy().fill((x, y, before) => (before === 0 && touches(x, y) ? color(x, y) : undefined));
  }

  #isInside(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }
}
