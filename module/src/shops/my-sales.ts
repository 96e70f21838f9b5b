// What the character in the world sold lately and may have back.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnSale = t.row('OwnSale', {
  id: t.u32().primaryKey(),
  shop: t.u16(),
  kind: t.u16(),
  count: t.u32(),
  paid: t.u32(),
});

/** Nothing while no character is in the world. */
export const mySales = hollowmere.view({ public: true }, t.array(OwnSale), (ctx) => {
  const session = ctx.db.session.userId.find(ownUserId(ctx));
  if (session === null) return [];
  return [...ctx.db.sale.characterId.filter(session.characterId)].map(({ id, shop, kind, count, paid }) => {
    return { id, shop, kind, count, paid };
  });
});
