// Opening and closing doors by hand.
import { worldMap } from '@hollowmere/world/map';
import { t } from 'spacetimedb/server';
import { spendAllowance } from '../limits/allowance.ts';
import { actFrom, requireTileInReach } from '../movement/standing-place.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { countOne } from '../statistics/statistic.ts';
import { setDoor } from './set-door.ts';

/** Opens a closed door and closes an open one; anybody within reach may. Never closes onto a body. */
export const useDoor = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const { user, session } = requirePresence(ctx);
  const door = ctx.db.door.id.find(id);
  if (door === null) return refuse('no_such_door');
  if (worldMap.doors.find((known) => known.id === id)?.movedBy === 'lever') refuse('locked');
  spendAllowance(ctx, 'useDoor', user.id);
  spendAllowance(ctx, 'moveDoor', door.id);
  const place = actFrom(ctx, session.entity);
  requireTileInReach(place, door.tileX, door.tileY);
  if (!setDoor(ctx, door.id, door.open ? 'shut' : 'open', place.now)) refuse('in_the_way');
  countOne(ctx, session.characterId, 'doorsMoved');
});
