// The sheets of the map's picture, fetched when one comes near. A map without them still shows who is where.
import { loadImage } from '#lib/pictures/atlas.ts';

/** Tiles to a side of one sheet. */
const SHEET_TILES = 128;

export class MapSheets {
  readonly #sheets = new Map<string, HTMLImageElement | undefined>();
  readonly #loaded: () => void;

  constructor(loaded: () => void = () => {}) {
    this.#loaded = loaded;
  }

  /** Draws the part of the map whose upper left corner, in tiles, is that of the canvas; `scale` is pixels to a tile. */
  draw(context: CanvasRenderingContext2D, left: number, top: number, scale: number): void {
    const { width, height } = context.canvas;
    const [right, bottom] = [left + width / scale, top + height / scale];
    const first = (tile: number) => Math.max(0, Math.floor(tile / SHEET_TILES));
    for (let row = first(top); row * SHEET_TILES < bottom; row++)
      for (let column = first(left); column * SHEET_TILES < right; column++) {
        const sheet = this.#at(column, row);
        if (!sheet) continue;
        const x = Math.round((column * SHEET_TILES - left) * scale);
        const y = Math.round((row * SHEET_TILES - top) * scale);
        const side = Math.ceil(SHEET_TILES * scale);
        context.drawImage(sheet, x, y, side, side);
      }
  }

  #at(column: number, row: number): HTMLImageElement | undefined {
    const key = `${column}-${row}`;
    if (!this.#sheets.has(key)) {
      this.#sheets.set(key, undefined);
      loadImage(`/generated/minimap/${key}.png`).then(
        (image) => {
          this.#sheets.set(key, image);
          this.#loaded();
        },
        () => undefined,
      );
    }
    return this.#sheets.get(key);
  }
}
