// Opening and closing a door for whatever reason. Whoever walks nearby is settled first, so that no step counts twice:
// once past the door that stood open, and once against the door that is closed now.
import {
  BODY_HALF_HEIGHT,
  BODY_HALF_WIDTH,
  coversTile,
  raiseFloor,
  settle,
  type Tick,
} from '@hollowmere/world/movement';
import { bodiesAround, type MovingBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx } from '../schema.ts';

interface DoorTile {
  readonly tileX: number;
  readonly tileY: number;
}

/** Returns whether it is as wanted now: it never closes onto a body. A door that the map lacks is as wanted. */
export function setDoor(ctx: Ctx, id: number, wanted: 'open' | 'shut', now: Tick): boolean {
  const open = wanted === 'open';
  const door = ctx.db.door.id.find(id);
  if (door === null || door.open === open) return true;
  const before = solidOf(ctx);
  const nearby = bodiesAround(ctx, door.chunk).map((body) => settledBody(body));
  if (!open && nearby.some((body) => standsIn(body, door))) return false;
  ctx.db.door.id.update({ ...door, open });
  const after = solidOf(ctx);
  // Settled once more on the changed ground: the place is the same, what lies ahead of it may not be.
  for (const body of nearby) writeBody(ctx, body, settle(body, now, after), now, after);
  return true;

  function settledBody(body: MovingBody): MovingBody {
    const settled = settle(body, now, before);
    return { ...body, motion: settled.motion, pace: raiseFloor(settled.pace, now) };
  }
}

function standsIn({ motion }: MovingBody, { tileX, tileY }: DoorTile): boolean {
  return coversTile(motion.x, motion.y, BODY_HALF_WIDTH, BODY_HALF_HEIGHT, tileX, tileY);
}
