// Where on the map tests put people: free ground near a spot, in a region, along a way.
import { worldMap } from '@hollowmere/world/map';
import { fitsAt, TILE_UNITS, tileCentre } from '@hollowmere/world/movement';

/** In units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const withDoorsShut = worldMap.solidGiven(() => false);

export const distance = (a: Spot, b: Spot): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** The nearest ground to a spot where one can stand. */
export function freeNear({ x, y }: Spot): Spot {
  for (let ring = 0; ring < 12; ring++) {
    for (let dy = -ring; dy <= ring; dy++) {
      for (let dx = -ring; dx <= ring; dx++) {
        const spot = { x: x + dx * TILE_UNITS, y: y + dy * TILE_UNITS };
        if (fitsAt(spot.x, spot.y, withDoorsShut)) return spot;
      }
    }
  }
  throw new Error('nowhere to stand');
}

/** Free ground in the middle of a region. */
export function spotIn(region: number): Spot {
  const spots: Spot[] = [];
  for (let y = 0; y < worldMap.height; y++) {
    for (let x = 0; x < worldMap.width; x++) {
      const spot = { x: tileCentre(x), y: tileCentre(y) };
      if (worldMap.regionAt(x, y)?.id === region && fitsAt(spot.x, spot.y, worldMap.solidAt)) spots.push(spot);
    }
  }
  const middle = spots[spots.length >> 1];
  if (middle === undefined) throw new Error(`no ground in region ${region}`);
  return middle;
}

/** Every third tile of a way between two spots: the shortest, over ground that one can stand on. */
export function wayBetween(from: Spot, to: Spot): Spot[] {
  const solid = worldMap.solidGiven(() => true);
  const tileOf = (spot: Spot) => Math.floor(spot.x / TILE_UNITS) + worldMap.width * Math.floor(spot.y / TILE_UNITS);
  const spotOf = (tile: number) => ({
    x: tileCentre(tile % worldMap.width),
    y: tileCentre(Math.floor(tile / worldMap.width)),
  });
  // Backwards, so that each tile knows the next one.
  const next = new Map([[tileOf(to), tileOf(to)]]);
  for (const tile of next.keys()) {
    for (const beside of [tile - 1, tile + 1, tile - worldMap.width, tile + worldMap.width]) {
      const spot = spotOf(beside);
      if (!next.has(beside) && fitsAt(spot.x, spot.y, solid)) next.set(beside, tile);
    }
  }
  const way: number[] = [];
  for (let tile: number | undefined = tileOf(from); tile !== tileOf(to); tile = next.get(tile)) {
    if (tile === undefined) throw new Error('there is no way');
    way.push(tile);
  }
  way.push(tileOf(to));
  return way.filter((tile, index) => index % 3 === 2 || tile === tileOf(to)).map(spotOf);
}
