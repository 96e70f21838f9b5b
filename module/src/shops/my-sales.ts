// What the character in the world sold lately and may have back.
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
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
  return [...ctx.db.sale.characterId.filter(ownPlayedId(ctx))].map(({ id, shop, kind, count, paid }) => {
    return { id, shop, kind, count, paid };
  });
});
