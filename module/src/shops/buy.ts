// Buying from a shop, as long as it has some and one has the coins.
import { COINS } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { askedFor, type Shop, soldFrom, stockAt } from '@hollowmere/world/shops';
import { t } from 'spacetimedb/server';
import { firstOf } from '../first-row.ts';
import { changeBag } from '../items/change-bag.ts';
import { withFewer, withMore } from '../items/holding.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { counterOf } from './counter.ts';

export const buy = hollowmere.reducer({ npc: t.u32(), kind: t.u16(), count: t.u32() }, (ctx, { npc, kind, count }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const { shop, place } = counterOf(ctx, session, npc);
  const price = askedFor(shop, kind);
  if (price === undefined) return refuse('not_for_sale');
  takeFromStock(ctx, shop, kind, count, place.now);
  const { characterId } = session;
  changeBag(ctx, { cause: 'bought', characterId }, (before) => {
    const paid = withFewer(before, { kind: COINS, count: price * count });
    return withMore(paid, { kind, count });
  });
});

/** Throws `bad_count` for none and `no_stock` for more than there are. */
function takeFromStock(ctx: Ctx, shop: Shop, item: number, count: number, now: Tick): void {
  const ware = shop.wares.find((known) => known.item === item) ?? refuse('not_for_sale');
  if (count < 1) refuse('bad_count');
  const row = firstOf(ctx.db.shopStock.byShopAndItem.filter([shop.id, item]));
  const line = row ?? { left: ware.stock, since: now };
  if (count > stockAt(ware, line, now)) refuse('no_stock');
  const after = soldFrom(ware, line, count, now) ?? refuse('no_stock');
  if (row === undefined) ctx.db.shopStock.insert({ id: 0, shop: shop.id, item, ...after });
  else ctx.db.shopStock.id.update({ ...row, ...after });
}
