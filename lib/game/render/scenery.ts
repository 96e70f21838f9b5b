// The things of the map near the camera, sorted as they are drawn. They never move: a list is made once for each part
// of the map that comes into view, and kept while the view stays there.
import type { MapObject } from '@hollowmere/world/map';
import type { Looks, Sprite } from './sprites.ts';

export interface Thing extends Looks {
  /** Foot point and, for what is drawn, the rectangle around all its frames; in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** A number of its own, so that leaves do not sway in step. */
  readonly phase: number;
}

export interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const UNITS_PER_PIXEL = 16;
/** The map is cut into squares of so many pixels. */
const CELL = 128;

export class Scenery {
  readonly #cells = new Map<string, Thing[]>();
  /** The furthest that any picture reaches up, down and to the sides of its foot. */
  readonly #reach = { up: 0, down: 0, side: 0 };
  #key = '';
  #visible: readonly Thing[] = [];

  constructor(objects: readonly MapObject[], looksOf: (object: MapObject) => Looks | undefined) {
    for (const [index, object] of objects.entries()) {
      const looks = looksOf(object);
      if (looks) this.#place(object, looks, index);
    }
  }

  /** Everything whose picture may touch the view, from north to south. */
  within(view: View): readonly Thing[] {
    const { up, down, side } = this.#reach;
    const from = { column: cellOf(view.left - side), row: cellOf(view.top - down) };
    const to = { column: cellOf(view.right + side), row: cellOf(view.bottom + up) };
    const key = `${from.column} ${from.row} ${to.column} ${to.row}`;
    if (key === this.#key) return this.#visible;
    this.#key = key;
    const visible: Thing[] = [];
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++)
        visible.push(...(this.#cells.get(`${column} ${row}`) ?? []));
    this.#visible = visible.sort((a, b) => a.y - b.y || a.x - b.x);
    return this.#visible;
  }

  #place(object: MapObject, looks: Looks, index: number): void {
    const x = Math.round(object.x / UNITS_PER_PIXEL);
    const y = Math.round(object.y / UNITS_PER_PIXEL);
    const extent = extentOf(looks.picture.sprites);
    this.#reach.up = Math.max(this.#reach.up, extent.up);
    this.#reach.down = Math.max(this.#reach.down, extent.down);
    this.#reach.side = Math.max(this.#reach.side, extent.side);
    const thing: Thing = {
      x,
      y,
      left: x - extent.side,
      top: y - extent.up,
      right: x + extent.side,
      ...looks,
      phase: (index * 7) % 11,
    };
    const key = `${cellOf(x)} ${cellOf(y)}`;
    const cell = this.#cells.get(key) ?? [];
    this.#cells.set(key, cell);
    cell.push(thing);
  }
}

const cellOf = (pixel: number): number => Math.floor(pixel / CELL);

function extentOf(sprites: readonly Sprite[]): { up: number; down: number; side: number } {
  const extent = { up: 0, down: 0, side: 0 };
  for (const { w, h, anchorX, anchorY } of sprites) {
    extent.up = Math.max(extent.up, anchorY);
    extent.down = Math.max(extent.down, h - anchorY);
    extent.side = Math.max(extent.side, anchorX, w - anchorX);
  }
  return extent;
}

export const touches = (thing: Pick<Thing, 'left' | 'right' | 'top' | 'y'>, view: View): boolean =>
  thing.right >= view.left && thing.left <= view.right && thing.y + 16 >= view.top && thing.top <= view.bottom;
