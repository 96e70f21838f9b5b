// The sheets of the map's picture, fetched when one comes near. A map without them still shows who is where.
import { loadImage } from '#lib/pictures/atlas.ts';

/** Tiles to a side of one sheet. */
const SHEET_TILES = 128;

/** What is drawn of the map: the part whose upper left corner, in tiles, is that of the canvas; `scale` is pixels to a tile. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export class MapSheets {
  readonly #sheets = new Map<string, HTMLImageElement | 'on its way' | 'missing'>();
  readonly #loaded: () => void;

  constructor(loaded: () => void = () => {}) {
    this.#loaded = loaded;
  }

  /** Whether nothing of this part is on its way any more. What is missing is asked for. */
  isHere({ canvas }: CanvasRenderingContext2D, part: Part): boolean {
    return sheetsOf(canvas, part).every(({ column, row }) => this.#at(column, row) !== 'on its way');
  }

  draw(context: CanvasRenderingContext2D, part: Part): void {
    const { left, top, scale } = part;
    for (const { column, row } of sheetsOf(context.canvas, part)) {
      const sheet = this.#at(column, row);
      if (typeof sheet === 'string') continue;
      const x = Math.round((column * SHEET_TILES - left) * scale);
      const y = Math.round((row * SHEET_TILES - top) * scale);
      const side = Math.ceil(SHEET_TILES * scale);
      context.drawImage(sheet, x, y, side, side);
    }
  }

  #at(column: number, row: number): HTMLImageElement | 'on its way' | 'missing' {
    const key = `${column}-${row}`;
    const known = this.#sheets.get(key);
    if (known) return known;
    this.#sheets.set(key, 'on its way');
    loadImage(`/generated/minimap/${key}.png`).then(
      (image) => {
        this.#sheets.set(key, image);
        this.#loaded();
      },
      () => this.#sheets.set(key, 'missing'),
    );
    return 'on its way';
  }
}

/** Those that a part of the map lies on. */
function sheetsOf({ width, height }: HTMLCanvasElement, { left, top, scale }: Part) {
  const places: { readonly column: number; readonly row: number }[] = [];
  const [right, bottom] = [left + width / scale, top + height / scale];
  const first = (tile: number) => Math.max(0, Math.floor(tile / SHEET_TILES));
  for (let row = first(top); row * SHEET_TILES < bottom; row++)
    for (let column = first(left); column * SHEET_TILES < right; column++) places.push({ column, row });
  return places;
}
