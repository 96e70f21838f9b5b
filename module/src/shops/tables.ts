// What shops have left, and what was sold to them lately. Shops have what world/shops says; a ware without a row is as
// full as it can be.
import { t, table } from 'spacetimedb/server';

/** A line: what came back since is reckoned, not written. */
export const shopStock = table(
  {
    name: 'shop_stock',
    public: true,
    indexes: [{ accessor: 'byShopAndItem', algorithm: 'btree', columns: ['shop', 'item'] }],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    /** An id of world/shops. */
    shop: t.u16().index(),
    /** An id of world/items. */
    item: t.u16(),
    /** So many were there at `since`, a tick. */
    left: t.u32(),
    since: t.u32(),
  },
);

/** What a character sold to a shop and may have back. */
export const sale = table(
  { name: 'sale' },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    shop: t.u16(),
    kind: t.u16(),
    count: t.u32(),
    /** What was paid for all of it, in coins. */
    paid: t.u32(),
  },
);
