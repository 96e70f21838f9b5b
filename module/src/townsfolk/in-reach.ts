// A townsperson whom somebody speaks to, trades with or pays.
import { creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { settledAt } from '@hollowmere/world/movement';
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
  if (!npc || !kind || !isTownsfolk(kind)) return refuse('no_such_npc');
  const place = actFrom(ctx, session.entity);
  const body = readBody(ctx, npc.entity);
  const resting = { x: npc.positionX, y: npc.positionY };
  requirePointInReach(place, body === null ? resting : settledAt(body, place.now, solidOf(ctx)));
  return { npc, kind: kind.id, place };
}
