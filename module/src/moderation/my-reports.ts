// What one reported, and what came of it.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnReport = t.row('OwnReport', {
  id: t.u32().primaryKey(),
  /** The name as it was reported. */
  about: t.string(),
  category: t.string(),
  text: t.string(),
  at: t.timestamp(),
  /** `open`, `upheld` or `rejected`. */
  state: t.string(),
  /** Empty while it is open. */
  answer: t.string(),
});

export const myReports = hollowmere.view({ public: true }, t.array(OwnReport), (ctx) =>
  [...ctx.db.report.reporterId.filter(ownUserId(ctx))].map(({ id, reported, category, text, at, state, answer }) => {
    return { id, about: reported, category, text, at, state, answer };
  }),
);
