// Where light plays on the water of the front page's village: some tiles of open water, each in its own time.
import { hash, type WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';

/** One of so many tiles of open water has a glint. */
const ONE_IN = 3;

/** In pixels of the world; `share` says how far into its cycle a glint begins. */
export type Glint = readonly [x: number, y: number, share: number];

export function glintsOn(map: WorldMap): Glint[] {
  return Array.from({ length: map.width * map.height }, (_, index) => {
    return { column: index % map.width, row: Math.floor(index / map.width) };
  })
    .filter(({ column, row }) => hash(column, row, 91) * ONE_IN < 1 && isOpenWater(map, column, row))
    .map(({ column, row }) => {
      const at = (of: number, salt: number) =>
        Math.round(of * TILE_PIXELS + 3 + hash(column, row, salt) * (TILE_PIXELS - 6));
      return [at(column, 92), at(row, 94), Number(hash(column, row, 93).toFixed(3))];
    });
}

/** Not at the shore, where the painted edge wanders. */
function isOpenWater(map: WorldMap, column: number, row: number): boolean {
  const isWater = (x: number, y: number) => map.terrainAt(x, y) === 'water';
  return (
    isWater(column, row) &&
    isWater(column - 1, row) &&
    isWater(column + 1, row) &&
    isWater(column, row - 1) &&
    isWater(column, row + 1)
  );
}
