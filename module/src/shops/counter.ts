// At the counter of a shop: whose it is, and whether one can reach it. Who keeps it stays for whoever trades.
import { type Shop, shopOf } from '@hollowmere/world/shops';
import type { StandingPlace } from '../movement/standing-place.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, SessionRow } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { listen } from '../townsfolk/listen.ts';

/** Throws `no_such_npc`, `too_far_away`, and `not_for_sale` where nobody trades. */
export function counterOf(
  ctx: Ctx,
  session: SessionRow,
  npc: number,
): { readonly shop: Shop; readonly place: StandingPlace } {
  const meeting = townspersonInReach(ctx, session, npc);
  const shop = shopOf(meeting.kind);
  if (shop === undefined) return refuse('not_for_sale');
  listen(ctx, meeting);
  return { shop, place: meeting.place };
}
