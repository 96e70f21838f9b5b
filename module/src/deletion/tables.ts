// Accounts that are to be deleted. Signing in before the day takes the row away.
import { t, table } from 'spacetimedb/server';

export const deletion = table(
  { name: 'deletion' },
  {
    userId: t.u32().primaryKey(),
    requestedAt: t.timestamp(),
    /** In days since the Unix epoch. */
    dueDay: t.u32().index(),
  },
);
