// The painted ground: one picture for each chunk of the map, fetched when the camera comes near and kept. Only what is
// in view is drawn; what is not here yet leaves a dark hole for a moment.
import type { Kaplay } from './boot.ts';
import { type Painter, type Texture, textureOf } from './painter.ts';
import type { View } from './scenery.ts';

/** Side of a chunk's picture, in pixels of the world. */
export const CHUNK_PIXELS = 256;
/** Pictures this far outside the view are fetched ahead. */
const AHEAD_PIXELS = 128;
/** A picture that failed is tried again after so long. */
const RETRY_MS = 4_000;

export type LoadImage = (address: string) => Promise<HTMLImageElement>;

export const groundAddress = (column: number, row: number): string => `/generated/ground/${column}-${row}.png`;

export class Ground {
  readonly #k: Kaplay;
  readonly #load: LoadImage;
  readonly #columns: number;
  readonly #rows: number;
  readonly #textures = new Map<string, Texture>();
  readonly #asked = new Set<string>();

  constructor(k: Kaplay, load: LoadImage, size: { readonly columns: number; readonly rows: number }) {
    this.#k = k;
    this.#load = load;
    this.#columns = size.columns;
    this.#rows = size.rows;
  }

  draw(painter: Painter, view: View): void {
    for (const [column, row] of this.#chunksIn(view, 0)) {
      const texture = this.#textures.get(`${column}-${row}`);
      if (texture) painter.texture(texture, column * CHUNK_PIXELS, row * CHUNK_PIXELS);
    }
    for (const [column, row] of this.#chunksIn(view, AHEAD_PIXELS)) this.#ask(column, row);
  }

  /** Whether the whole view has its ground. */
  covers(view: View): boolean {
    return this.#chunksIn(view, 0).every(([column, row]) => this.#textures.has(`${column}-${row}`));
  }

  #ask(column: number, row: number): void {
    const key = `${column}-${row}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#load(groundAddress(column, row)).then(
      (image) => this.#textures.set(key, textureOf(this.#k, image)),
      () => setTimeout(() => this.#asked.delete(key), RETRY_MS),
    );
  }

  #chunksIn({ left, top, right, bottom }: View, margin: number): [column: number, row: number][] {
    const chunk = (pixel: number, most: number) => Math.max(0, Math.min(most - 1, Math.floor(pixel / CHUNK_PIXELS)));
    const chunks: [number, number][] = [];
    for (let row = chunk(top - margin, this.#rows); row <= chunk(bottom + margin, this.#rows); row++)
      for (let column = chunk(left - margin, this.#columns); column <= chunk(right + margin, this.#columns); column++)
        chunks.push([column, row]);
    return chunks;
  }
}
