// What happened to an account, for its owner to read. Kinds and their sentences are in world/activity.
import { t, table } from 'spacetimedb/server';

export const activity = table(
  { name: 'activity' },
  {
    id: t.u64().primaryKey().autoInc(),
    userId: t.u32().index(),
    at: t.timestamp(),
    kind: t.string(),
    detail: t.string(),
    /** Of the sign-in that did it; both empty when it was not the person. */
    client: t.string(),
    country: t.string(),
  },
);
