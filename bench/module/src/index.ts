// The module that the benchmarks publish: small tables and reducers whose cost is known.
import { SenderError, schema, t, table } from 'spacetimedb/server';

const item = table(
  { name: 'item', public: true },
  { id: t.u32().primaryKey().autoInc(), owner: t.u32().index('btree'), amount: t.i32() },
);

const mover = table(
  { name: 'mover', public: true },
  { id: t.u32().primaryKey(), chunk: t.u32().index('btree'), x: t.i32(), y: t.i32(), tick: t.u32() },
);

const account = table({ name: 'account', public: true }, { id: t.u32().primaryKey(), balance: t.i32() });

const walker = table(
  { name: 'walker', public: true },
  { id: t.u32().primaryKey(), chunk: t.u32().index('btree'), x: t.i32(), tick: t.u32() },
);

const spacetimedb = schema({ item, mover, account, walker });
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

export const insertMany = spacetimedb.reducer({ count: t.u32() }, (ctx, { count }) => {
  for (let index = 0; index < count; index++) ctx.db.item.insert({ id: 0, owner: index, amount: index });
});

export const openAccounts = spacetimedb.reducer({ count: t.u32(), balance: t.i32() }, (ctx, { count, balance }) => {
  for (let id = 0; id < count; id++) ctx.db.account.insert({ id, balance });
});

export const transfer = spacetimedb.reducer(
  { from: t.u32(), to: t.u32(), amount: t.i32() },
  (ctx, { from, to, amount }) => {
    const payer = ctx.db.account.id.find(from);
    const payee = ctx.db.account.id.find(to);
    if (!payer || !payee || from === to) throw new SenderError('no such accounts');
    if (payer.balance < amount) throw new SenderError('too little');
    ctx.db.account.id.update({ ...payer, balance: payer.balance - amount });
    ctx.db.account.id.update({ ...payee, balance: payee.balance + amount });
  },
);

/** Fails unless what all accounts hold is this much. */
export const checkTotal = spacetimedb.reducer({ total: t.i32() }, (ctx, { total }) => {
  let sum = 0;
  for (const { balance } of ctx.db.account.iter()) sum += balance;
  if (sum !== total) throw new SenderError(`the accounts hold ${sum}, not ${total}`);
});

/** So many walkers in each of the chunks from 0 on. */
export const placeWalkers = spacetimedb.reducer({ chunks: t.u32(), each: t.u32() }, (ctx, { chunks, each }) => {
  for (let id = 0; id < chunks * each; id++) ctx.db.walker.insert({ id, chunk: Math.floor(id / each), x: 0, tick: 0 });
});

export const walkIn = spacetimedb.reducer({ chunk: t.u32() }, (ctx, { chunk }) => {
  for (const row of [...ctx.db.walker.chunk.filter(chunk)]) {
    ctx.db.walker.id.update({ ...row, x: row.x + 1, tick: row.tick + 1 });
  }
});
