// Token buckets of those who lately did something rare.
import { t, table } from 'spacetimedb/server';

export const allowance = table(
  { name: 'allowance' },
  {
    /** Act and user: `say:17`. */
    key: t.string().primaryKey(),
    tokens: t.u32(),
    refilledAt: t.timestamp(),
    /** The tick by which it is full again and may be forgotten. */
    fullAt: t.u32().index(),
  },
);
