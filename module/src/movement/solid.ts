// What blocks bodies right now: the map, and the doors as they stand in this transaction.
import { worldMap } from '@hollowmere/world/map';
import type { Solid } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

/** Door rows are read only when somebody's way leads over a door, and only once a door. */
export function solidOf(ctx: Ctx): Solid {
  const known = new Map<number, boolean>();
  return worldMap.solidGiven((id) => {
    const open = known.get(id) ?? ctx.db.door.id.find(id)?.open ?? false;
    known.set(id, open);
    return open;
  });
}
