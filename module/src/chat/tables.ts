// What people say. `speech` is what those nearby hear and need not be kept; `chatLine` is kept for a while, so that it
// can be reported.
import { t, table } from 'spacetimedb/server';

export const speech = table(
  { name: 'speech', public: true, event: true },
  {
    chunk: t.u32().index(),
    entity: t.u32(),
    name: t.string(),
    text: t.string(),
    saidAt: t.timestamp(),
  },
);

export const chatLine = table(
  { name: 'chat_line', indexes: [{ accessor: 'byUserAndDay', algorithm: 'btree', columns: ['userId', 'day'] }] },
  {
    id: t.u64().primaryKey().autoInc(),
    userId: t.u32().index(),
    characterId: t.u32(),
    name: t.string(),
    text: t.string(),
    chunk: t.u32(),
    saidAt: t.timestamp(),
    /** Days since the Unix epoch, for pruning. */
    day: t.u32().index(),
  },
);

/** Whose lines go to whom, until all of them have. */
export const chatBequest = table(
  { name: 'chat_bequest' },
  {
    /** Who became part of another account. */
    userId: t.u32().primaryKey(),
    heirId: t.u32().index(),
  },
);
