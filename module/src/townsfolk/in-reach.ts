// A townsperson whom somebody speaks to, trades with or pays.
import { creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { settledAt, type Tick } from '@hollowmere/world/movement';
import { readBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { actFrom, requirePointInReach, type StandingPlace } from '../movement/standing-place.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, NpcRow, SessionRow } from '../schema.ts';

export interface Meeting {
  readonly npc: NpcRow;
  /** An id of world/creatures. */
  readonly kind: number;
  readonly place: StandingPlace;
}

/** Throws `no_such_npc` unless it is one of the townsfolk, and `too_far_away`. They may be walking. */
export function townspersonInReach(ctx: Ctx, session: SessionRow, npcId: number): Meeting {
  const npc = ctx.db.npc.id.find(npcId);
  const kind = npc && creatureKind(npc.kind);
  // Whoever fell on the way is not there until they are on their feet again.
  if (!npc || !kind || !isTownsfolk(kind) || npc.state.tag === 'dead') return refuse('no_such_npc');
  const place = actFrom(ctx, session.entity);
  requirePointInReach(place, spotOf(ctx, npc, place.now));
  return { npc, kind: kind.id, place };
}

/** Where somebody is at a tick: in the world their motion is the truth. */
export function spotOf(ctx: Ctx, npc: NpcRow, now: Tick): { readonly x: number; readonly y: number } {
  const body = readBody(ctx, npc.entity);
  return body === null ? { x: npc.positionX, y: npc.positionY } : settledAt(body, now, solidOf(ctx));
}
