// The sign-ins of one's account, to look through and to end.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';

const OwnSignIn = t.row('OwnSignIn', {
  identity: t.identity().primaryKey(),
  client: t.string(),
  amr: t.array(t.string()),
  authTime: t.timestamp(),
  firstUsed: t.timestamp(),
  lastUsed: t.timestamp(),
  /** Whether it is the one this row is read through. */
  current: t.bool(),
});

/** Those that are not ended; none for guests. */
export const mySignIns = hollowmere.view({ public: true }, t.array(OwnSignIn), (ctx) => {
  const own = ctx.db.signIn.identity.find(ctx.sender);
  if (own === null || own.revoked !== undefined || own.account === '') return [];
  return [...ctx.db.signIn.account.filter(own.account)]
    .filter(({ revoked }) => revoked === undefined)
    .map(({ identity, client, amr, authTime, firstUsed, lastUsed }) => {
      return { identity, client, amr, authTime, firstUsed, lastUsed, current: identity.isEqual(ctx.sender) };
    });
});
