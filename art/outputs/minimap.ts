// The world seen from very high: sheets of the minimap, four world pixels to one, and one small picture of everything.
import type { WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { inPalette } from '../pixels/nearest.ts';
import { Picture } from '../pixels/picture.ts';
import { reduced } from '../pixels/scale.ts';
import { composeOn } from '../scene/scene.ts';

/** World pixels to one pixel of a sheet, to each side. */
const SCALE = 4;
/** Side of a sheet in its own pixels: 128 tiles. */
const SHEET = 512;

/** Collects the painted ground block by block, with everything drawn on it as in the game. */
export class Minimap {
  readonly #map: WorldMap;
  readonly #whole: Picture;

  constructor(map: WorldMap) {
    this.#map = map;
    this.#whole = new Picture((map.width * TILE_PIXELS) / SCALE, (map.height * TILE_PIXELS) / SCALE);
  }

  add(left: number, top: number, ground: Picture): void {
    const area = { left, top, width: ground.width, height: ground.height };
    this.#whole.draw(reduced(composeOn(ground.copy(), this.#map, area, []), SCALE), left / SCALE, top / SCALE);
  }

  sheets(): { readonly column: number; readonly row: number; readonly picture: Picture }[] {
    const columns = this.#whole.width / SHEET;
    return Array.from({ length: columns * (this.#whole.height / SHEET) }, (_, i) => {
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const sheet = new Picture(SHEET, SHEET).fill((x, y) => this.#whole.get(column * SHEET + x, row * SHEET + y));
      return { column, row, picture: inPalette(sheet) };
    });
  }

  /** Everything at half the scale of the sheets. */
  world(): Picture {
    return inPalette(reduced(this.#whole, 2));
  }
}
