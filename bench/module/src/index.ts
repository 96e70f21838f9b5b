// The module that the benchmarks publish: small tables and reducers whose cost is known.
import { schema, t, table } from 'spacetimedb/server';

const item = table(
  { name: 'item', public: true },
  { id: t.u32().primaryKey().autoInc(), owner: t.u32().index('btree'), amount: t.i32() },
);

const mover = table(
  { name: 'mover', public: true },
  { id: t.u32().primaryKey(), chunk: t.u32().index('btree'), x: t.i32(), y: t.i32(), tick: t.u32() },
);

const spacetimedb = schema({ item, mover });
export default spacetimedb;

const MOVERS = 100;

export const init = spacetimedb.init((ctx) => {
  for (let id = 0; id < MOVERS; id++) ctx.db.mover.insert({ id, chunk: 0, x: 0, y: 0, tick: 0 });
  for (let index = 0; index < MOVERS; index++) ctx.db.item.insert({ id: 0, owner: 1, amount: index });
});

export const nothing = spacetimedb.reducer({}, () => {});

export const insertItem = spacetimedb.reducer({ owner: t.u32(), amount: t.i32() }, (ctx, { owner, amount }) => {
  ctx.db.item.insert({ id: 0, owner, amount });
});

export const moveOne = spacetimedb.reducer({ id: t.u32(), x: t.i32(), y: t.i32() }, (ctx, { id, x, y }) => {
  const row = ctx.db.mover.id.find(id);
  if (row) ctx.db.mover.id.update({ ...row, x: row.x + x, y: row.y + y, tick: row.tick + 1 });
});

export const readHundred = spacetimedb.reducer({ owner: t.u32() }, (ctx, { owner }) => {
  let sum = 0;
  for (const row of ctx.db.item.owner.filter(owner)) sum += row.amount;
  if (sum < 0) throw new Error('amounts are never negative');
});

export const moveAll = spacetimedb.reducer({ x: t.i32() }, (ctx, { x }) => {
  for (const row of ctx.db.mover.iter()) ctx.db.mover.id.update({ ...row, x: row.x + x, tick: row.tick + 1 });
});
