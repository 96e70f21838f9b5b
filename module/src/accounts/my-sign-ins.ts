// The sign-ins of one's account, through whichever login, to look through and to end.
import { t } from 'spacetimedb/server';
import { hollowmere, type ReadCtx, type SignInRow } from '../schema.ts';

const OwnSignIn = t.row('OwnSignIn', {
  identity: t.identity().primaryKey(),
  client: t.string(),
  amr: t.array(t.string()),
  authTime: t.timestamp(),
  firstUsed: t.timestamp(),
  lastUsed: t.timestamp(),
  /** Whether it is the one this row is read through. */
  current: t.bool(),
  /** ISO 3166, two letters, where it is known. */
  country: t.string(),
  /** Short id of the OpenID provider. */
  provider: t.string(),
});

/** Those that are not ended; none for guests. */
export const mySignIns = hollowmere.view({ public: true }, t.array(OwnSignIn), (ctx) => {
  const own = ctx.db.signIn.identity.find(ctx.sender);
  if (own === null || own.revoked !== undefined || own.account === '') return [];
  return ofSamePerson(ctx, own)
    .filter(({ revoked, account }) => revoked === undefined && account !== '')
    .map(({ identity, client, amr, authTime, firstUsed, lastUsed, country, provider }) => {
      const current = identity.isEqual(ctx.sender);
      return { identity, client, amr, authTime, firstUsed, lastUsed, current, country, provider };
    });
});

function ofSamePerson(ctx: ReadCtx, { account, userId }: SignInRow): SignInRow[] {
  return [...(userId === 0 ? ctx.db.signIn.account.filter(account) : ctx.db.signIn.userId.filter(userId))];
}
