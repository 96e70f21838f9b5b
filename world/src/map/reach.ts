// What somebody can lay hands on, or speak to, from where they stand: it has to be near, and nothing may stand between that
// one cannot just step round: a chest in a yard is nobody's who stands outside of its wall, and a barrel in between keeps
// nobody from a keeper. The same for the module, which decides, and the client, which offers.
import { hasClearView } from '../combat/sight.ts';
import type { Solid } from '../movement/solid.ts';
import { TILE_UNITS, tileCentre } from '../movement/units.ts';
import { isLiquid } from './terrain.ts';
import type { Spot, WorldMap } from './world-map.ts';

/** How far one can reach, in units: two tiles between the foot point and the nearest side of what is reached for. */
export const REACH = 2 * TILE_UNITS;

/** Somebody who reaches: from where, how far in units, and what is in the way. */
export interface Reacher {
  readonly from: Spot;
  readonly reach: number;
  /** What blocks now, shut doors included. */
  readonly solid: Solid;
  readonly map: Pick<WorldMap, 'terrainAt'>;
}

interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

export function canReachPoint(reacher: Reacher, point: Spot): boolean {
  const { from, reach } = reacher;
  return Math.max(Math.abs(from.x - point.x), Math.abs(from.y - point.y)) <= reach && isOpenTo(reacher, point);
}

/** Measured to the nearest side of the tile. */
export function canReachTile(reacher: Reacher, { tileX, tileY }: Tile): boolean {
  const { from, reach } = reacher;
  const away = (at: number, tile: number) => Math.max(0, Math.abs(at - tileCentre(tile)) - TILE_UNITS / 2);
  const isNear = Math.max(away(from.x, tileX), away(from.y, tileY)) <= reach;
  return isNear && isOpenTo(reacher, { x: tileCentre(tileX), y: tileCentre(tileY) });
}

/** One reaches over water, and round a corner. */
function isOpenTo({ from, solid, map }: Reacher, to: Spot): boolean {
  const blocks = (tileX: number, tileY: number) => solid(tileX, tileY) && !isLiquid(map.terrainAt(tileX, tileY));
  return hasClearView(from, to, blocks) || isFewStepsTo(tileOf(from), tileOf(to), blocks);
}

/** So few that whoever takes them could as well be said to lean over. */
const MOST_STEPS = 4;

/** Whether one could walk there in a few steps from tile to tile, none of them through a corner; the last may be solid. */
function isFewStepsTo(from: Tile, to: Tile, blocks: (tileX: number, tileY: number) => boolean): boolean {
  const seen = new Set([keyOf(from)]);
  let edge: readonly Tile[] = [from];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next: Tile[] = [];
    for (const { tileX, tileY } of edge) {
      for (const [dx, dy] of STEPS) {
        const tile = { tileX: tileX + dx, tileY: tileY + dy };
        if (dx !== 0 && dy !== 0 && (blocks(tile.tileX, tileY) || blocks(tileX, tile.tileY))) continue;
        if (tile.tileX === to.tileX && tile.tileY === to.tileY) return true;
        if (seen.has(keyOf(tile)) || blocks(tile.tileX, tile.tileY)) continue;
        seen.add(keyOf(tile));
        next.push(tile);
      }
    }
    edge = next;
  }
  return false;
}

const STEPS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
const keyOf = ({ tileX, tileY }: Tile): string => `${tileX} ${tileY}`;
const tileOf = ({ x, y }: Spot): Tile => ({ tileX: Math.floor(x / TILE_UNITS), tileY: Math.floor(y / TILE_UNITS) });
