// The public state of each region: its name from the map, and how many players are in it.
import { worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

/** The region of a position in units. */
export function regionOf(x: number, y: number) {
  return worldMap.regionAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS));
}

/** Counts who is where, and takes up regions that the map has and the table lacks. Rows that stay the same are left alone. */
export function countRegions(ctx: Ctx): void {
  const online = onlineByRegion(ctx);
  for (const { id, name } of worldMap.regions) {
    const count = online.get(id) ?? 0;
    const row = ctx.db.worldState.regionId.find(id);
    if (row === null) {
      ctx.db.worldState.insert({
        regionId: id,
        name,
        state: { tag: 'calm' },
        online: count,
        lastUpdated: ctx.timestamp,
        weather: { tag: 'clear' },
        weatherUntil: 0,
      });
    } else if (row.online !== count || row.name !== name) {
      ctx.db.worldState.regionId.update({ ...row, name, online: count, lastUpdated: ctx.timestamp });
    }
  }
}

function onlineByRegion(ctx: Ctx): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { region } of ctx.db.whereabouts.iter()) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}
