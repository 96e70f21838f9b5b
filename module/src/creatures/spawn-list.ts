// Who lives where, worked out once from the map.
import { type Spawn, spawnsOn } from '@hollowmere/world/creatures';
import { worldMap } from '@hollowmere/world/map';

let known: readonly Spawn[] | undefined;

export function spawnList(): readonly Spawn[] {
  known ??= spawnsOn((x, y) => worldMap.solidAt(x, y));
  return known;
}
