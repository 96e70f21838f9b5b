// A module that others carry inside: books on a shelf, with a register inside in turn.
import { ScheduleAt, SenderError, schema, t, table } from 'spacetimedb/server';
import * as register from './register.ts';

const Genre = t.enum('Genre', ['novel', 'atlas']);
const book = table(
  { public: true },
  { id: t.u32().primaryKey().autoInc(), bookTitle: t.string().unique(), genre: Genre, shelfNo: t.u32().index('btree') },
);
const dusting = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt() });

const shelf = schema({ book, dusting, register });
export default shelf;

/** Under `exactOptionalPropertyTypes` the package's types do not know modules inside modules. */
interface Register {
  readonly db: { readonly entry: { insert(row: { readonly id: number; readonly text: string }): unknown } };
}
const registerOf = (ctx: { readonly as: unknown }) => (ctx.as as { readonly register: Register }).register;

export const putBook = shelf.reducer({ bookTitle: t.string(), shelfNo: t.u32() }, (ctx, { bookTitle, shelfNo }) => {
  if (bookTitle === '') throw new SenderError('A book has a title.');
  ctx.db.book.insert({ id: 0, bookTitle, genre: { tag: 'atlas' }, shelfNo });
  registerOf(ctx).db.entry.insert({ id: 0, text: bookTitle });
});

export const dustIn = shelf.reducer({ micros: t.i64() }, (ctx, { micros }) => {
  ctx.db.dusting.insert({ id: 0n, at: ScheduleAt.time(ctx.timestamp.microsSinceUnixEpoch + micros) });
});

export const dust = shelf.reducer({ onSchedule: dusting }, { due: dusting.rowType }, (ctx) => {
  registerOf(ctx).db.entry.insert({ id: 0, text: 'dusted' });
});

export const firstShelf = shelf.anonymousView({ public: true }, t.array(book.rowType), (ctx) => [
  ...ctx.db.book.shelfNo.filter(1),
]);

export const countBooks = shelf.procedure({}, t.u64(), (ctx) => ctx.withTx((tx) => tx.db.book.count()));
