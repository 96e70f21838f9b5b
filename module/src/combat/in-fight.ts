// Whether a body is in the middle of a fight.
import { isInFight } from '@hollowmere/world/combat';
import { isAfter } from '@hollowmere/world/creatures';
import { chunksAround, type Tick } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

/** Whoever is after it is near: creatures let go of what is farther away than their leash. */
export function isFighting(ctx: Ctx, entity: number, now: Tick): boolean {
  const vitals = ctx.db.vitals.entity.find(entity);
  if (vitals === null) return false;
  const isPursued = chunksAround(vitals.chunk).some((near) =>
    [...ctx.db.npc.chunk.filter(near)].some(({ state, target }) => isAfter({ state: state.tag, target }, entity)),
  );
  return isInFight({ vitals, isPursued }, now);
}
