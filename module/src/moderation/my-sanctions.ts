// One's own sanctions, those that are over included. What staff noted for themselves stays with them.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnSanction = t.row('OwnSanction', {
  id: t.u32().primaryKey(),
  kind: t.string(),
  reason: t.string(),
  issuedAt: t.timestamp(),
  until: t.option(t.timestamp()),
  liftedAt: t.option(t.timestamp()),
  acknowledgedAt: t.option(t.timestamp()),
});

export const mySanctions = hollowmere.view({ public: true }, t.array(OwnSanction), (ctx) =>
  [...ctx.db.sanction.userId.filter(ownUserId(ctx))].map(
    ({ id, kind, reason, issuedAt, until, liftedAt, acknowledgedAt }) => {
      return { id, kind, reason, issuedAt, until, liftedAt, acknowledgedAt };
    },
  ),
);
