// A ledger for crash tests: every act changes two tables that must agree, takes a number from a sequence whose own table
// stays empty, and is only open to clients who were seen to come.
import { schema, t, table } from 'spacetimedb/server';

const entry = table(
  { public: true },
  {
    id: t.u64().primaryKey().autoInc(),
    author: t.u32().index('btree'),
    number: t.u32(),
    amount: t.i32(),
    ticket: t.u64(),
  },
);

/** What each author's entries add up to. */
const account = table({}, { author: t.u32().primaryKey(), entries: t.u32(), balance: t.i64() });

/** Its rows are gone when the transaction ends: only the sequence remembers which numbers were given out. */
const ticket = table({}, { id: t.u64().primaryKey().autoInc() });

const visit = table({}, { connection: t.connectionId().primaryKey(), departures: t.u32() });

const text = table({}, { id: t.u32().primaryKey().autoInc(), content: t.string() });

const spacetimedb = schema({ entry, account, ticket, visit, text });
export default spacetimedb;

/** `InferSchema` infers nothing under exact optional properties. */
type Act = Extract<Parameters<typeof spacetimedb.clientConnected>[number], (...args: never[]) => unknown>;
type Context = Pick<Parameters<Act>[0], 'db' | 'connectionId'>;

export const clientConnected = spacetimedb.clientConnected((ctx) => {
  if (ctx.connectionId) ctx.db.visit.insert({ connection: ctx.connectionId, departures: 0 });
});

export const clientDisconnected = spacetimedb.clientDisconnected((ctx) => {
  const found = ctx.connectionId && ctx.db.visit.connection.find(ctx.connectionId);
  if (!found) throw new Error('somebody leaves who never came');
  ctx.db.visit.connection.update({ ...found, departures: found.departures + 1 });
});

const Deposit = { author: t.u32(), number: t.u32(), amount: t.i32() };

function deposit(ctx: Context, act: { author: number; number: number; amount: number }): bigint {
  if (!ctx.connectionId || !ctx.db.visit.connection.find(ctx.connectionId)) throw new Error('nobody came');
  const { id: number } = ctx.db.ticket.insert({ id: 0n });
  ctx.db.ticket.id.delete(number);
  ctx.db.entry.insert({ id: 0n, ticket: number, ...act });
  const known = ctx.db.account.author.find(act.author);
  if (known) {
    const balance = known.balance + BigInt(act.amount);
    ctx.db.account.author.update({ ...known, entries: known.entries + 1, balance });
  } else {
    ctx.db.account.insert({ author: act.author, entries: 1, balance: BigInt(act.amount) });
  }
  return number;
}

export const put = spacetimedb.reducer(Deposit, (ctx, act) => {
  deposit(ctx, act);
});

export const putAndTell = spacetimedb.procedure(Deposit, t.u64(), (ctx, act) => ctx.withTx((tx) => deposit(tx, act)));

export const write = spacetimedb.reducer({ content: t.string() }, (ctx, { content }) => {
  ctx.db.text.insert({ id: 0, content });
});
