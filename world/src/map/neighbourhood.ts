// What lies near a tile, answered for the whole land at once: growth asks each tile for it, and looking round every
// time costs more than all the rest of the map.
import type { Draft } from './draft.ts';
import { isPaved, type Terrain, terrains } from './terrain.ts';

type Nearness = 'roadside' | 'wood edge' | 'near wood' | 'landing' | 'shore' | 'shallows' | 'bank' | 'wall' | 'heat';

/** How many tiles away, at most, and of what ground. */
const near: Readonly<Record<Nearness, readonly [reach: number, is: (ground: Terrain) => boolean]>> = {
  roadside: [1, isPaved],
  'wood edge': [2, (ground) => ground === 'grass' || ground === 'meadow'],
  'near wood': [3, (ground) => ground === 'forest floor'],
  landing: [1, (ground) => ground === 'bridge' || ground === 'sand'],
  shore: [1, (ground) => ground !== 'water' && ground !== 'mire'],
  shallows: [3, (ground) => ground !== 'water' && ground !== 'mire' && ground !== 'bridge'],
  bank: [1, (ground) => ground === 'water' || ground === 'mire'],
  wall: [1, (ground) => ground === 'rock'],
  heat: [2, (ground) => ground === 'lava'],
};

export class Neighbourhood {
  readonly #land: Draft;
  readonly #taken: Uint8Array;
  readonly #crowded: Uint8Array;
  readonly #near = new Map<Nearness, Uint8Array>();

  constructor(land: Draft, taken: Uint8Array) {
    this.#land = land;
    this.#taken = taken;
    const inTheWay = tilesOf(land, isPaved).map((is, index) => is | (taken[index] ?? 0));
    this.#crowded = spread(inTheWay, land, { left: 1, right: 1, up: 1, down: 2 });
  }

  isAt(what: Nearness, x: number, y: number): boolean {
    let mask = this.#near.get(what);
    if (!mask) {
      const [reach, is] = near[what];
      mask = spread(tilesOf(this.#land, is), this.#land, { left: reach, right: reach, up: reach, down: reach });
      this.#near.set(what, mask);
    }
    return mask[y * this.#land.width + x] === 1;
  }

  isTaken(x: number, y: number): boolean {
    return y >= 0 && this.#taken[y * this.#land.width + x] === 1;
  }

  /** Crowns reach upwards: keep them off roads, and leave the ways round buildings and fences free. */
  hasRoom(x: number, y: number): boolean {
    return this.#crowded[y * this.#land.width + x] === 0;
  }
}

function tilesOf({ codes }: Draft, is: (ground: Terrain) => boolean): Uint8Array {
  const wanted = terrains.map((terrain) => Number(is(terrain)));
  return codes.map((code) => wanted[code] ?? 0);
}

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** Marks every tile that has a marked one within reach; the reach is that of the mark, so `down` is how far below it counts. */
function spread(marks: Uint8Array, { width, height }: Draft, { left, right, up, down }: Reach): Uint8Array {
  const across = new Uint8Array(marks.length);
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]) continue;
    const x = i % width;
    across.fill(1, i - Math.min(left, x), i + Math.min(right, width - 1 - x) + 1);
  }
  const result = new Uint8Array(marks.length);
  for (let y = 0; y < height; y++)
    for (let row = Math.max(0, y - down); row <= Math.min(height - 1, y + up); row++)
      for (let i = y * width, j = row * width; i < (y + 1) * width; i++, j++) if (across[j]) result[i] = 1;
  return result;
}
