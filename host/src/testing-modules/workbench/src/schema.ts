// The tables of the workbench: one for each thing that the engine must do right.
import { schema, t, table } from 'spacetimedb/server';

/** What reducers saw, for tests to read. */
export const remark = table({}, { id: t.u32().primaryKey().autoInc(), text: t.string() });

export const part = table(
  {
    indexes: [
      { accessor: 'byShelf', algorithm: 'btree', columns: ['row', 'column'] },
      { accessor: 'byMaker', algorithm: 'hash', columns: ['maker'] },
    ],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    label: t.string().unique(),
    weight: t.i32().index('btree'),
    maker: t.string(),
    row: t.i32(),
    column: t.i32(),
  },
);

/** Two generated columns, the second 64 bits wide. */
const twin = table({}, { first: t.u32().primaryKey().autoInc(), second: t.u64().unique().autoInc(), text: t.string() });

/** No key at all: a set of rows. */
const leaf = table({}, { color: t.string(), size: t.i32() });

/** A key over two columns, which the package's types do not foresee. */
const seat = table(
  {
    constraints: [{ name: 'onePerPlace', constraint: 'unique', columns: ['row', 'place'] as unknown as ['row'] }],
    indexes: [{ accessor: 'at', algorithm: 'btree', columns: ['row', 'place'] }],
  },
  { row: t.u32(), place: t.u32(), who: t.string() },
);

const crate = table({}, { id: t.u32().primaryKey(), content: t.string() });

const spark = table({ public: true, event: true }, { id: t.u64().primaryKey().autoInc(), what: t.string() });

export const alarm = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt(), label: t.string() });

export const chore = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt(), label: t.string() });

export const member = table(
  { public: true },
  { who: t.identity().primaryKey(), name: t.string(), team: t.u32().index('btree') },
);

export const team = table({}, { id: t.u32().primaryKey(), title: t.string() });

const visit = table({}, { id: t.u32().primaryKey().autoInc(), text: t.string(), who: t.identity() });

export const workbench = schema({ remark, part, twin, leaf, seat, crate, spark, alarm, chore, member, team, visit });
