// At the counter of a shop: whose it is, and whether one can reach it.
import { type Shop, shopOf } from '@hollowmere/world/shops';
import type { StandingPlace } from '../movement/standing-place.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, SessionRow } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';

/** Throws `no_such_npc`, `too_far_away`, and `not_for_sale` where nobody trades. */
export function counterOf(
  ctx: Ctx,
  session: SessionRow,
  npc: number,
): { readonly shop: Shop; readonly place: StandingPlace } {
  const { kind, place } = townspersonInReach(ctx, session, npc);
  const shop = shopOf(kind);
  return shop === undefined ? refuse('not_for_sale') : { shop, place };
}
