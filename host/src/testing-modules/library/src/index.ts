// A module with modules inside: functions and tables under names with dots, numbered through all of them.
import { schema, t, table } from 'spacetimedb/server';
import * as shelf from './shelf.ts';

const Genre = t.enum('Genre', ['anything']);
const reader = table({ public: true }, { who: t.identity().primaryKey(), taste: Genre });

const library = schema({ reader, shelf });
export default library;

export const enrol = library.reducer({}, (ctx) => {
  ctx.db.reader.insert({ who: ctx.sender, taste: { tag: 'anything' } });
});

/** Under `exactOptionalPropertyTypes` the package's types do not know modules inside modules. */
interface Shelf {
  readonly db: { readonly book: { insert(row: object): unknown } };
}
const shelfOf = (ctx: { readonly as: unknown }) => (ctx.as as { readonly shelf: Shelf }).shelf;

/** The outer module reaches into the inner ones. */
export const donate = library.reducer({ title: t.string() }, (ctx, { title }) => {
  shelfOf(ctx).db.book.insert({ id: 0, bookTitle: title, genre: { tag: 'novel' }, shelfNo: 1 });
});

export const me = library.view(
  { public: true },
  t.option(reader.rowType),
  (ctx) => ctx.db.reader.who.find(ctx.sender) ?? undefined,
);
export const everybody = library.anonymousView({ public: true }, t.array(reader.rowType), (ctx) => [
  ...ctx.db.reader.iter(),
]);
export const greet = library.procedure({}, t.string(), () => 'welcome');
