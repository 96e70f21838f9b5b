// What happened to one's account.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnActivity = t.row('OwnActivity', {
  id: t.u64().primaryKey(),
  at: t.timestamp(),
  /** See world/activity, which makes sentences of kind and detail. */
  kind: t.string(),
  detail: t.string(),
  client: t.string(),
  country: t.string(),
});

export const myActivity = hollowmere.view({ public: true }, t.array(OwnActivity), (ctx) =>
  [...ctx.db.activity.userId.filter(ownUserId(ctx))].map(({ userId: _user, ...own }) => own),
);
