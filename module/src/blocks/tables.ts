// Who does not want to hear of whom.
import { t, table } from 'spacetimedb/server';

export const block = table(
  { name: 'block' },
  {
    id: t.u32().primaryKey().autoInc(),
    userId: t.u32().index(),
    blockedUserId: t.u32().index(),
    /** The name by which they were blocked: all that is shown of those who hide. */
    label: t.string(),
    blockedAt: t.timestamp(),
  },
);
