// Ways through the village for the people of the front page: along paths where there are some, round everything that blocks.

export interface TilePoint {
  readonly x: number;
  readonly y: number;
}

/** What a way can be found on. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  solidAt(tileX: number, tileY: number): boolean;
  /** Steps off the path cost more. */
  isPaved(tileX: number, tileY: number): boolean;
}

const PAVED_COST = 1;
const WILD_COST = 4;
const NEIGHBOURS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/** The cheapest way from tile to tile, both ends included; empty when there is none. */
export function findRoute(ground: Ground, from: TilePoint, to: TilePoint): TilePoint[] {
  const { width, height } = ground;
  const indexOf = ({ x, y }: TilePoint) => y * width + x;
  const cameFrom = new Int32Array(width * height).fill(-1);
  const costs = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  // Costs are small whole numbers, so a bucket for each replaces a heap.
  const buckets: TilePoint[][] = [[from]];
  costs[indexOf(from)] = 0;
  for (let cost = 0; cost < buckets.length; cost++) {
    for (const tile of buckets[cost] ?? []) {
      if (costs[indexOf(tile)] !== cost) continue;
      if (tile.x === to.x && tile.y === to.y) return trace(cameFrom, width, indexOf(from), indexOf(to));
      for (const [dx, dy] of NEIGHBOURS) {
        const next = { x: tile.x + dx, y: tile.y + dy };
        const isOutside = next.x < 0 || next.y < 0 || next.x >= width || next.y >= height;
        if (isOutside || ground.solidAt(next.x, next.y)) continue;
        const nextCost = cost + (ground.isPaved(next.x, next.y) ? PAVED_COST : WILD_COST);
        if (nextCost >= (costs[indexOf(next)] ?? 0)) continue;
        costs[indexOf(next)] = nextCost;
        cameFrom[indexOf(next)] = indexOf(tile);
        buckets[nextCost] ??= [];
        buckets[nextCost]?.push(next);
      }
    }
  }
  return [];
}

function trace(cameFrom: Int32Array, width: number, from: number, to: number): TilePoint[] {
  const route: TilePoint[] = [];
  for (let at = to; at !== -1; at = at === from ? -1 : (cameFrom[at] ?? -1)) {
    route.push({ x: at % width, y: Math.floor(at / width) });
  }
  return route.reverse();
}
