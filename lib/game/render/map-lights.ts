// The lamps and fires of the map that reach into the view. They never move: the list is kept while the view stays among the
// same squares.
import type { Light } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { View } from './scenery.ts';

/** The map is cut into squares of so many pixels. */
const CELL = 128;

export class MapLights {
  readonly #lights: readonly Light[];
  #around: View | undefined;
  #near: readonly Light[] = [];

  constructor(lights: readonly Light[]) {
    this.#lights = lights;
  }

  within(view: View): readonly Light[] {
    const around = {
      left: Math.floor(view.left / CELL) * CELL,
      top: Math.floor(view.top / CELL) * CELL,
      right: Math.ceil(view.right / CELL) * CELL,
      bottom: Math.ceil(view.bottom / CELL) * CELL,
    };
    if (!isSame(this.#around, around)) {
      this.#around = around;
      this.#near = this.#lights.filter((light) => reaches(light, around));
    }
    return this.#near;
  }
}

const isSame = (one: View | undefined, other: View): boolean =>
  one !== undefined &&
  one.left === other.left &&
  one.top === other.top &&
  one.right === other.right &&
  one.bottom === other.bottom;

/** Whether a light, in units, reaches into a view, in pixels of the world. */
export const reaches = ({ x, y, radius }: Light, { left, top, right, bottom }: View): boolean =>
  x + radius > left * UNITS_PER_PIXEL &&
  x - radius < right * UNITS_PER_PIXEL &&
  y + radius > top * UNITS_PER_PIXEL &&
  y - radius < bottom * UNITS_PER_PIXEL;
