// Names to search players by: of each name that may be found, every ending of two letters or more. A part of a name is
// the beginning of one of these, and beginnings are found by index.
import { t, table } from 'spacetimedb/server';

export const nameEnding = table(
  { name: 'name_ending', indexes: [{ accessor: 'byText', algorithm: 'btree', columns: ['isInner', 'text'] }] },
  {
    id: t.u32().primaryKey().autoInc(),
    userId: t.u32().index(),
    /** 0 for a whole name, 1 for what is left of one without its beginning: whole names are found first. */
    isInner: t.u8(),
    text: t.string(),
  },
);
