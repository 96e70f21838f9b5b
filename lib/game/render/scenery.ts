// The things of the map near the camera, sorted as they are drawn. They never move: the map is cut into squares, and what
// stands in one is looked up when it first comes near. The list for a view is kept while the view stays among its squares.
import type { MapObject } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
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

type LooksOf = (object: MapObject) => Looks | undefined;

/** The map is cut into squares of so many pixels. */
const CELL = 128;
/** Numbers of squares beside one another: rows of so many. */
const ROW = 4096;

export class Scenery {
  readonly #looksOf: LooksOf;
  readonly #objects: readonly MapObject[];
  /** Indexes of what stands in each square. */
  readonly #cells = new Map<number, number[]>();
  readonly #things = new Map<number, readonly Thing[]>();
  /** The furthest that any picture reaches up, down and to the sides of its foot. */
  readonly #reach = { up: 0, down: 0, side: 0 };
  #key = '';
  #visible: readonly Thing[] = [];

  constructor(objects: readonly MapObject[], looksOf: LooksOf) {
    this.#objects = objects;
    this.#looksOf = looksOf;
    const kinds = new Map<string, MapObject>();
    for (const [index, object] of objects.entries()) {
      const cell = cellOf(object.x / UNITS_PER_PIXEL) + ROW * cellOf(object.y / UNITS_PER_PIXEL);
      const indexes = this.#cells.get(cell);
      if (indexes) indexes.push(index);
      else this.#cells.set(cell, [index]);
      kinds.set(`${object.kind} ${object.variant}`, object);
    }
    for (const object of kinds.values()) this.#measure(looksOf(object));
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
      for (let column = from.column; column <= to.column; column++) visible.push(...this.#thingsIn(column + ROW * row));
    this.#visible = visible.sort((a, b) => a.y - b.y || a.x - b.x);
    return this.#visible;
  }

  #thingsIn(cell: number): readonly Thing[] {
    const known = this.#things.get(cell);
    if (known) return known;
    const things = (this.#cells.get(cell) ?? []).flatMap((index) => {
      const object = this.#objects[index];
      const looks = object && this.#looksOf(object);
      return looks ? [thingOf(object, looks, index)] : [];
    });
    this.#things.set(cell, things);
    return things;
  }

  #measure(looks: Looks | undefined): void {
    if (!looks) return;
    const extent = extentOf(looks.picture.sprites);
    this.#reach.up = Math.max(this.#reach.up, extent.up);
    this.#reach.down = Math.max(this.#reach.down, extent.down);
    this.#reach.side = Math.max(this.#reach.side, extent.side);
  }
}

function thingOf(object: MapObject, looks: Looks, index: number): Thing {
  const x = Math.round(object.x / UNITS_PER_PIXEL);
  const y = Math.round(object.y / UNITS_PER_PIXEL);
  const extent = extentOf(looks.picture.sprites);
  return { x, y, left: x - extent.side, top: y - extent.up, right: x + extent.side, ...looks, phase: (index * 7) % 11 };
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
