// The logins that lead to one's account.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { ownUserId } from './require-user.ts';

const OwnLogin = t.row('OwnLogin', {
  /** The account at the website, as a keyed hash. */
  account: t.string().primaryKey(),
  /** Short id of the OpenID provider; empty for logins not used since it is written down. */
  provider: t.string(),
  createdAt: t.timestamp(),
  lastUsed: t.timestamp(),
  /** Whether it is the one this row is read through. */
  current: t.bool(),
});

export const myLogins = hollowmere.view({ public: true }, t.array(OwnLogin), (ctx) => {
  const own = ctx.db.signIn.identity.find(ctx.sender);
  return [...ctx.db.login.userId.filter(ownUserId(ctx))].map(({ userId: _user, ...login }) => {
    return { ...login, current: login.account === own?.account };
  });
});
