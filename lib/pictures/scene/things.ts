// Everything of the map that stands somewhere, by where it stands, so that a frame looks only at what is near the view.
import { worldMap } from '@hollowmere/world/map';
import type { AtlasIndex } from '../atlas.ts';
import type { View } from './paint.ts';
import { pixelsOf, TILE_PIXELS } from './scene.ts';

export interface Thing {
  /** Of its picture in the atlas. */
  readonly name: string;
  /** Foot point in art pixels. */
  readonly x: number;
  readonly y: number;
  /** A number of its own, so that leaves do not sway in step. */
  readonly phase: number;
}

/** Pictures reach this far from their foot: up (trees, towers) and to the sides. */
const REACH = { up: 144, side: 80, down: 16 };
const DOOR_FOOT = 13;

export class Things {
  readonly #rows: Thing[][];

  constructor(atlas: AtlasIndex) {
    this.#rows = Array.from({ length: worldMap.height + 1 }, () => []);
    for (const thing of [...objects(atlas), ...shutDoors()]) {
      this.#rows[Math.floor(thing.y / TILE_PIXELS)]?.push(thing);
    }
  }

  within({ left, top, width, height }: View): Thing[] {
    const first = Math.max(0, Math.floor((top - REACH.down) / TILE_PIXELS));
    const last = Math.floor((top + height + REACH.up) / TILE_PIXELS);
    const isNear = ({ x }: Thing) => x > left - REACH.side && x < left + width + REACH.side;
    return this.#rows.slice(first, last + 1).flatMap((row) => row.filter(isNear));
  }
}

/** A variant that nobody drew looks like the first. */
function objects({ frames, animations }: AtlasIndex): Thing[] {
  return worldMap.objects.flatMap(({ kind, variant, x, y }, index) => {
    const names = [`object/${kind}/${variant}`, `object/${kind}/0`];
    const name = names.find((candidate) => candidate in frames || candidate in animations);
    return name ? [{ name, x: pixelsOf(x), y: pixelsOf(y), phase: (index * 7) % 11 }] : [];
  });
}

function shutDoors(): Thing[] {
  return worldMap.doors.map(({ tileX, tileY, kind }) => ({
    name: `door/${kind}/shut`,
    x: (tileX + 0.5) * TILE_PIXELS,
    y: tileY * TILE_PIXELS + DOOR_FOOT,
    phase: 0,
  }));
}
