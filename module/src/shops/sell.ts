// Selling to a shop, and having back what one sold by mistake, for what was paid.
import { COINS } from '@hollowmere/world/items';
import { paidFor } from '@hollowmere/world/shops';
import { t } from 'spacetimedb/server';
import { countDeed, uncountDeed } from '../growth/deeds.ts';
import { belongingsOf } from '../items/belongings.ts';
import { changeBag } from '../items/change-bag.ts';
import { holdingOf, withFewer, withMore, withoutPart } from '../items/holding.ts';
import { transfer } from '../items/transfer.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { counterOf } from './counter.ts';

/** A shop keeps so many of the last sales of each character. */
const KEPT_SALES = 12;

/** Sells so many of the stack in a slot of the bag. */
export const sell = hollowmere.reducer({ npc: t.u32(), slot: t.u16(), count: t.u32() }, (ctx, { npc, slot, count }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const { shop } = counterOf(ctx, session, npc);
  const { characterId } = session;
  const { bag } = belongingsOf(ctx, characterId);
  const { holding: rest, stack } = withoutPart(holdingOf(ctx, bag), slot, count);
  const price = paidFor(shop, stack.kind);
  if (price === undefined) return refuse('not_wanted');
  const paid = price * count;
  const after = withMore(rest, { kind: COINS, count: paid });
  transfer(ctx, [{ of: 'container', container: bag, after }], { cause: 'sold', characterId });
  ctx.db.sale.insert({ id: 0, characterId, shop: shop.id, ...stack, paid });
  forgetOldSales(ctx, characterId);
  countDeed(ctx, characterId, 'coinsEarned', paid);
});

/** Of the shop that it was sold to, all of it or nothing. */
export const buyBack = hollowmere.reducer({ npc: t.u32(), sale: t.u32() }, (ctx, { npc, sale: id }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const { shop } = counterOf(ctx, session, npc);
  const { characterId } = session;
  const sale = ctx.db.sale.id.find(id);
  if (sale === null || sale.characterId !== characterId || sale.shop !== shop.id) return refuse('not_for_sale');
  changeBag(ctx, { cause: 'boughtBack', characterId }, (before) => {
    const paid = withFewer(before, { kind: COINS, count: sale.paid });
    return withMore(paid, sale);
  });
  ctx.db.sale.id.delete(id);
  uncountDeed(ctx, characterId, 'coinsEarned', sale.paid);
});

function forgetOldSales(ctx: Ctx, characterId: number): void {
  const sales = [...ctx.db.sale.characterId.filter(characterId)].sort((a, b) => b.id - a.id);
  for (const { id } of sales.slice(KEPT_SALES)) ctx.db.sale.id.delete(id);
}
