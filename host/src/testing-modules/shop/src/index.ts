// A small shop, as it is first published. `shop-grown` is what it becomes.
import { ScheduleAt } from 'spacetimedb';
import { schema, t, table } from 'spacetimedb/server';

const ware = table({ public: true }, { id: t.u32().primaryKey().autoInc(), name: t.string().unique(), price: t.u32() });
const till = table({}, { id: t.u32().primaryKey(), coins: t.u64() });
const closing = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt() });

const shop = schema({ ware, till, closing });
export default shop;

export const init = shop.init((ctx) => {
  ctx.db.till.insert({ id: 1, coins: 100n });
});

export const stock = shop.reducer({ name: t.string(), price: t.u32() }, (ctx, { name, price }) => {
  ctx.db.ware.insert({ id: 0, name, price });
});

export const closeAt = shop.reducer({ micros: t.i64() }, (ctx, { micros }) => {
  ctx.db.closing.insert({ id: 0n, at: ScheduleAt.time(micros) });
});

export const shut = shop.reducer({ onSchedule: closing }, { closing: closing.rowType }, (ctx) => {
  ctx.db.till.id.update({ id: 1, coins: 0n });
});

export const cheap = shop.anonymousView({ public: true }, t.array(ware.rowType), (ctx) =>
  [...ctx.db.ware.iter()].filter(({ price }) => price < 10),
);
export const coins = shop.anonymousView({ public: true }, t.array(till.rowType), (ctx) => [...ctx.db.till.iter()]);
