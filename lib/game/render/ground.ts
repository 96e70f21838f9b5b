// The painted ground: one picture for each chunk of the map, fetched when the camera comes near. Only what is in view is
// drawn; what is not here yet leaves a dark hole for a moment. Textures are few and are painted over when the camera has
// gone on, so that a walk through the whole world takes no more memory than a stay in the village.
import { CHUNK_PIXELS } from '@hollowmere/world/movement';
import { Recent } from '../core/recent.ts';
import type { Kaplay } from './boot.ts';
import type { GroundAir, GroundPicture, LivingGround } from './living-ground.ts';
import { type Texture, textureOf } from './painter.ts';
import type { View } from './scenery.ts';

/** Pictures this far outside the view are fetched ahead: three seconds of walking. */
const AHEAD_PIXELS = 192;
/** More than lie in and around the widest view; the rest are those one has just left. */
export const MOST_TEXTURES = 56;
/** A picture that failed is tried again after so long. */
const RETRY_MS = 4_000;

export type LoadImage = (address: string) => Promise<HTMLImageElement>;

export const groundAddress = (column: number, row: number): string => `/generated/ground/${column}-${row}.png`;

export interface GroundParts {
  readonly k: Kaplay;
  readonly living: Pick<LivingGround, 'draw'>;
  readonly load: LoadImage;
  /** Of the map, in chunks. */
  readonly columns: number;
  readonly rows: number;
}

export class Ground {
  readonly #k: Kaplay;
  readonly #load: LoadImage;
  readonly #living: Pick<LivingGround, 'draw'>;
  readonly #columns: number;
  readonly #rows: number;
  readonly #textures = new Recent<string, Texture>(MOST_TEXTURES);
  readonly #asked = new Set<string>();

  constructor({ k, living, load, columns, rows }: GroundParts) {
    this.#k = k;
    this.#living = living;
    this.#load = load;
    this.#columns = columns;
    this.#rows = rows;
  }

  draw(view: View, air: GroundAir): void {
    for (const [column, row] of chunksIn(view, AHEAD_PIXELS, this.#columns, this.#rows)) {
      // Asking for what is near keeps it from being painted over.
      if (!this.#textures.get(`${column}-${row}`)) this.#ask(column, row);
    }
    const pictures: GroundPicture[] = [];
    for (const [column, row] of chunksIn(view, 0, this.#columns, this.#rows)) {
      const texture = this.#textures.get(`${column}-${row}`);
      if (texture) pictures.push({ texture, left: column * CHUNK_PIXELS, top: row * CHUNK_PIXELS });
    }
    this.#living.draw(pictures, view, air);
  }

  /** Whether the whole view has its ground. */
  covers(view: View): boolean {
    return chunksIn(view, 0, this.#columns, this.#rows).every(([column, row]) =>
      this.#textures.has(`${column}-${row}`),
    );
  }

  #ask(column: number, row: number): void {
    const key = `${column}-${row}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#load(groundAddress(column, row)).then(
      (image) => {
        this.#asked.delete(key);
        this.#textures.set(key, this.#paint(image));
      },
      () => setTimeout(() => this.#asked.delete(key), RETRY_MS),
    );
  }

  /** All pictures of the ground are of one size: one that nobody needs any more takes the next. */
  #paint(image: HTMLImageElement): Texture {
    const used = this.#textures.takeOldest();
    if (!used) return textureOf(this.#k, image);
    used.update(image);
    return used;
  }
}

/** The chunks that lie within so many pixels of a view. */
function chunksIn(
  { left, top, right, bottom }: View,
  margin: number,
  columns: number,
  rows: number,
): [column: number, row: number][] {
  const chunk = (pixel: number, most: number) => Math.max(0, Math.min(most - 1, Math.floor(pixel / CHUNK_PIXELS)));
  const chunks: [number, number][] = [];
  for (let row = chunk(top - margin, rows); row <= chunk(bottom + margin, rows); row++)
    for (let column = chunk(left - margin, columns); column <= chunk(right + margin, columns); column++)
      chunks.push([column, row]);
  return chunks;
}
