// The painted ground in a piece for each chunk, fetched when they come into view.
import { CHUNK_PIXELS } from '@hollowmere/world/movement';
import { loadImage } from '../atlas.ts';

export class GroundPictures {
  readonly #pieces = new Map<string, HTMLImageElement | null>();
  readonly #columns: number;
  readonly #rows: number;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#columns = Math.ceil(width / CHUNK_PIXELS);
    this.#rows = Math.ceil(height / CHUNK_PIXELS);
  }

  /** The piece, or null while it is on its way or lies outside. */
  piece(column: number, row: number): HTMLImageElement | null {
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return null;
    const name = `${column}-${row}`;
    const known = this.#pieces.get(name);
    if (known !== undefined) return known;
    this.#pieces.set(name, null);
    loadImage(`/generated/ground/${name}.png`).then(
      (image) => this.#pieces.set(name, image),
      () => undefined,
    );
    return null;
  }

  /** Settles when everything in a view (its left, top and size in pixels) is there. */
  async load(left: number, top: number, width: number, height: number): Promise<void> {
    const wanted: Promise<void>[] = [];
    for (let row = Math.floor(top / CHUNK_PIXELS); row * CHUNK_PIXELS < top + height; row++)
      for (let column = Math.floor(left / CHUNK_PIXELS); column * CHUNK_PIXELS < left + width; column++)
        if (column >= 0 && row >= 0 && column < this.#columns && row < this.#rows)
          wanted.push(this.#fetch(column, row));
    await Promise.all(wanted);
  }

  async #fetch(column: number, row: number): Promise<void> {
    const name = `${column}-${row}`;
    if (this.#pieces.get(name)) return;
    this.#pieces.set(name, await loadImage(`/generated/ground/${name}.png`));
  }
}
