// Opening and closing doors. Whoever walks nearby is settled first, so that no step counts twice: once past the door
// that stood open, and once against the door that is closed now.
import { worldMap } from '@hollowmere/world/map';
import {
  BODY_HALF_HEIGHT,
  BODY_HALF_WIDTH,
  coversTile,
  raiseFloor,
  settle,
  TILE_UNITS,
  tileCentre,
} from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { spendAllowance } from '../limits/allowance.ts';
import { bodiesAround, type MovingBody, readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { countOne } from '../statistics/statistic.ts';
import { tickOf } from '../world/settings.ts';

/** How far one can reach, in units: two tiles between the foot point and the nearest side of the door's tile. */
const REACH = 2 * TILE_UNITS;

const movedByLever = new Set(worldMap.doors.filter(({ movedBy }) => movedBy === 'lever').map(({ id }) => id));
const isMovedByLever = (id: number): boolean => movedByLever.has(id);

/** Opens a closed door and closes an open one; anybody within reach may. Never closes onto a body. */
export const useDoor = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const { user, session } = requirePresence(ctx);
  const door = ctx.db.door.id.find(id);
  if (door === null) return refuse('no_such_door');
  if (isMovedByLever(id)) refuse('locked');
  spendAllowance(ctx, 'useDoor', user.id);
  spendAllowance(ctx, 'moveDoor', door.id);

  const now = tickOf(ctx);
  const before = solidOf(ctx);
  const nearby = bodiesAround(ctx, door.chunk).map((body) => settledBody(body, now));
  const own = nearby.find(({ entity }) => entity === session.entity) ?? readBody(ctx, session.entity);
  if (own === null || !isWithinReach(own, door)) refuse('too_far_away');
  if (door.open && nearby.some((body) => standsIn(body, door))) refuse('in_the_way');

  ctx.db.door.id.update({ ...door, open: !door.open });
  countOne(ctx, session.characterId, 'doorsMoved');
  const after = solidOf(ctx);
  // Settled once more on the changed ground: the place is the same, what lies ahead of it may not be.
  for (const body of nearby) writeBody(ctx, body, settle(body, now, after), now, after);

  function settledBody(body: MovingBody, tick: number): MovingBody {
    const settled = settle(body, tick, before);
    return { ...body, motion: settled.motion, pace: raiseFloor(settled.pace, tick) };
  }
});

interface DoorTile {
  readonly tileX: number;
  readonly tileY: number;
}

function isWithinReach({ motion }: MovingBody, { tileX, tileY }: DoorTile): boolean {
  const away = (at: number, tile: number) => Math.max(0, Math.abs(at - tileCentre(tile)) - TILE_UNITS / 2);
  return Math.max(away(motion.x, tileX), away(motion.y, tileY)) <= REACH;
}

function standsIn({ motion }: MovingBody, { tileX, tileY }: DoorTile): boolean {
  return coversTile(motion.x, motion.y, BODY_HALF_WIDTH, BODY_HALF_HEIGHT, tileX, tileY);
}
