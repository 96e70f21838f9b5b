// The way round obstacles: A* over the tiles of a window round the start. Bounded, so that its cost is: a window of radius
// 24 has 2,401 tiles. Straight ways need none of this; see way.ts.
import type { Solid } from '../movement/index.ts';

export interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

export interface Path {
  /** From the tile after the start to the last one; empty when there is nowhere to go. */
  readonly tiles: readonly Tile[];
  /** False when the goal cannot be reached within the window; the path then ends as near to it as one gets. */
  readonly reaches: boolean;
}

const STRAIGHT = 10;
const DIAGONAL = 14;
/** North, east, south, west, then between them: ties go to straight steps. */
const STEPS: readonly (readonly [dx: number, dy: number, cost: number])[] = [
  [0, -1, STRAIGHT],
  [1, 0, STRAIGHT],
  [0, 1, STRAIGHT],
  [-1, 0, STRAIGHT],
  [1, -1, DIAGONAL],
  [1, 1, DIAGONAL],
  [-1, 1, DIAGONAL],
  [-1, -1, DIAGONAL],
];

/** The tiles to walk from one to another. Diagonal steps need both tiles beside them free, as a body is as wide as most of one. */
export function findPath(from: Tile, to: Tile, radius: number, solid: Solid): Path {
  const size = 2 * radius + 1;
  const [left, top] = [from.tileX - radius, from.tileY - radius];
  const indexOf = (tileX: number, tileY: number) => (tileY - top) * size + (tileX - left);
  const toTile = (index: number): Tile => ({ tileX: left + (index % size), tileY: top + Math.floor(index / size) });

  const costs = new Int32Array(size * size).fill(-1);
  const parents = new Int32Array(size * size).fill(-1);
  const isDone = new Uint8Array(size * size);
  const queue = new Frontier();

  const isFree = (tileX: number, tileY: number) =>
    Math.abs(tileX - from.tileX) <= radius && Math.abs(tileY - from.tileY) <= radius && !solid(tileX, tileY);

  const start = indexOf(from.tileX, from.tileY);
  costs[start] = 0;
  queue.add(start, leastCost(from, to));
  let nearest = start;
  let nearestLeft = leastCost(from, to);

  for (let index = queue.take(); index !== undefined; index = queue.take()) {
    if (isDone[index] === 1) continue;
    isDone[index] = 1;
    const at = toTile(index);
    const left = leastCost(at, to);
    if (left < nearestLeft) [nearest, nearestLeft] = [index, left];
    if (left === 0) break;
    const cost = costs[index] ?? 0;
    for (const [dx, dy, price] of STEPS) {
      const [tileX, tileY] = [at.tileX + dx, at.tileY + dy];
      if (!isFree(tileX, tileY)) continue;
      if (price === DIAGONAL && !(isFree(tileX, at.tileY) && isFree(at.tileX, tileY))) continue;
      const next = indexOf(tileX, tileY);
      const known = costs[next] ?? -1;
      if (known !== -1 && known <= cost + price) continue;
      costs[next] = cost + price;
      parents[next] = index;
      queue.add(next, cost + price + leastCost({ tileX, tileY }, to));
    }
  }

  const tiles: Tile[] = [];
  for (let index = nearest; index !== start; index = parents[index] ?? start) tiles.push(toTile(index));
  return { tiles: tiles.reverse(), reaches: nearestLeft === 0 };
}

/** What the way costs where nothing stands in it. */
function leastCost(from: Tile, to: Tile): number {
  const dx = Math.abs(from.tileX - to.tileX);
  const dy = Math.abs(from.tileY - to.tileY);
  return STRAIGHT * Math.max(dx, dy) + (DIAGONAL - STRAIGHT) * Math.min(dx, dy);
}

/** What is still to be looked at, cheapest first: a bucket for each whole cost, as costs are small and only rise. */
class Frontier {
  readonly #buckets: number[][] = [];
  #cheapest = 0;

  add(index: number, cost: number): void {
    const bucket = this.#buckets[cost];
    if (bucket) bucket.push(index);
    else this.#buckets[cost] = [index];
  }

  take(): number | undefined {
    while (this.#cheapest < this.#buckets.length) {
      const index = this.#buckets[this.#cheapest]?.pop();
      if (index !== undefined) return index;
      this.#cheapest++;
    }
    return undefined;
  }
}
