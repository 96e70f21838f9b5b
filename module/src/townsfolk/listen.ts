// Whoever is spoken to, traded with or paid stays and turns to whoever does it, for as long as a talk takes.

import { directionFrom, face, NEVER, STANDING } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { isEmpty } from '../first-row.ts';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx } from '../schema.ts';
import { type Meeting, spotOf } from './in-reach.ts';

/**
 * Each answer or trade begins it anew; after that they go on with their day. The longest page has forty words: time enough for who reads
 * them slowly, and an end, so that others find them where they look for them.
 */
const LISTENS_TICKS = ticksOf(90);

export function listen(ctx: Ctx, { npc, place }: Meeting): void {
  const mind = ctx.db.npcMind.npcId.find(npc.id);
  const body = readBody(ctx, npc.entity);
  if (mind === null || mind.due === NEVER || body === null) return;
  // On the way with somebody they go on.
  if (!isEmpty(ctx.db.escort.npcId.filter(npc.id))) return;
  const { now } = place;
  const at = spotOf(ctx, npc, now);
  const towards = directionTo(place.x - at.x, place.y - at.y);
  const solid = solidOf(ctx);
  const facing = towards === STANDING ? body.motion.facing : towards;
  writeBody(ctx, body, face(body, now, facing, solid), now, solid);
  ctx.db.npcMind.npcId.update({ ...mind, due: Math.max(mind.due, now + LISTENS_TICKS) });
}

/** The nearest of the eight directions, by halves. */
function directionTo(dx: number, dy: number) {
  const lean = (along: number, across: number) => (Math.abs(along) * 2 > Math.abs(across) ? Math.sign(along) : 0);
  return directionFrom(lean(dx, dy), lean(dy, dx));
}
