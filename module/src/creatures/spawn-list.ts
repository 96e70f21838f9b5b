// Who lives where, worked out once from the map.
import { type Spawn, spawnsOn } from '@hollowmere/world/creatures';
import { worldMap } from '@hollowmere/world/map';

/** Spawns from this number on are no places of the map: whoever belongs to them goes with what they came for. */
export const firstWaveSpawn = 1_000_000;

let known: readonly Spawn[] | undefined;

export function spawnList(): readonly Spawn[] {
  known ??= spawnsOn((x, y) => worldMap.solidAt(x, y));
  return known;
}
