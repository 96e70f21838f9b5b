// The shop after it has grown: a column with a default, an index, a table, a view, and other words for what was there.
import { schema, t, table } from 'spacetimedb/server';

const ware = table(
  { public: true },
  {
    id: t.u32().primaryKey().autoInc(),
    name: t.string().unique(),
    price: t.u32().index('btree'),
    origin: t.string().default('here'),
    amount: t.u16().default(3),
  },
);
const till = table({}, { id: t.u32().primaryKey(), coins: t.u64().index('btree') });
const closing = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt() });
const guest = table({ public: true }, { who: t.identity().primaryKey() });

const shop = schema({ ware, till, closing, guest });
export default shop;

export const init = shop.init(() => {
  throw new Error('a shop opens once');
});

export const stock = shop.reducer({ name: t.string(), price: t.u32() }, (ctx, { name, price }) => {
  ctx.db.ware.insert({ id: 0, name, price, origin: 'there', amount: 1 });
});

export const enter = shop.reducer({}, (ctx) => {
  ctx.db.guest.insert({ who: ctx.sender });
});

export const shut = shop.reducer({ onSchedule: closing }, { closing: closing.rowType }, (ctx) => {
  ctx.db.till.id.update({ id: 1, coins: 7n });
});

export const coins = shop.anonymousView({ public: true }, t.array(till.rowType), (ctx) =>
  [...ctx.db.till.coins.filter(100n)].map((row) => ({ ...row, coins: row.coins + 1n })),
);
export const guests = shop.anonymousView({ public: true }, t.array(guest.rowType), (ctx) => [...ctx.db.guest.iter()]);
