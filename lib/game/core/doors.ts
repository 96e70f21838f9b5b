// Which doors are open, and the walls that follow from it. A new set of walls is made at each change and the old one
// stays as it was, because motions are drawn among the walls of their own time.
import type { WorldMap } from '@hollowmere/world/map';
import type { Solid } from '@hollowmere/world/movement';

/** The part of the map that the rule of solidity needs. */
export type DoorMap = Pick<WorldMap, 'solidGiven'>;

export class Doors {
  readonly #map: DoorMap;
  #open: ReadonlySet<number> = new Set();
  #solid: Solid;

  constructor(map: DoorMap) {
    this.#map = map;
    this.#solid = map.solidGiven(() => false);
  }

  get open(): ReadonlySet<number> {
    return this.#open;
  }

  /** What blocks now. */
  get solid(): Solid {
    return this.#solid;
  }

  set(door: number, isOpen: boolean): void {
    if (this.#open.has(door) === isOpen) return;
    const open = new Set(this.#open);
    if (isOpen) open.add(door);
    else open.delete(door);
    this.replaceAll(open);
  }

  replaceAll(open: ReadonlySet<number>): void {
    this.#open = open;
    this.#solid = this.#map.solidGiven((door) => open.has(door));
  }
}
