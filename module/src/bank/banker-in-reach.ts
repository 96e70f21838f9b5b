// Whether somebody stands at a bank: what lies in it is moved there only.

import { chunksAround } from '@hollowmere/world/movement';
import { isBanker } from '@hollowmere/world/shops';
import { actFrom, isPointInReach } from '../movement/standing-place.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, SessionRow } from '../schema.ts';
import { spotOf } from '../townsfolk/in-reach.ts';

/** Throws `too_far_away` unless somebody who keeps a bank is within reach. */
export function requireBanker(ctx: Ctx, session: SessionRow): void {
  const place = actFrom(ctx, session.entity);
  const isNear = chunksAround(place.chunk)
    .flatMap((chunk) => [...ctx.db.npc.chunk.filter(chunk)])
    .some((npc) => isBanker(npc.kind) && isPointInReach(place, spotOf(ctx, npc, place.now)));
  if (!isNear) refuse('too_far_away');
}
