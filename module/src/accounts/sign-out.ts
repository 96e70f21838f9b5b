// Ending sign-ins: this one, another of one's own, or all that came of one session at the provider.
import { t } from 'spacetimedb/server';
import { noteActivity } from '../activity/note-activity.ts';
import { goOut } from '../presence/go-out.ts';
import { isOwn } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireSignIn } from './require-user.ts';
import { revoke, revokeAll } from './revoke.ts';

/**
 * Ends the sign-in this call comes through; doing it twice is fine. A guest has nothing to sign out of, because nothing
 * could sign them in again: they only leave the world.
 */
export const signOut = hollowmere.reducer((ctx) => {
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  if (signIn === null) return;
  if (signIn.account !== '') {
    if (signIn.revoked === undefined) noteActivity(ctx, signIn.userId, 'signed_out');
    return revoke(ctx, signIn, 'signed_out');
  }
  const session = ctx.db.session.userId.find(signIn.userId);
  if (session !== null && isOwn(ctx, session)) goOut(ctx, session);
});

/** Ends another sign-in of the same account. */
export const revokeSignIn = hollowmere.reducer({ identity: t.identity() }, (ctx, { identity }) => {
  const own = requireSignIn(ctx);
  const other = ctx.db.signIn.identity.find(identity);
  // One answer for "not there" and "not yours": nobody learns which identities exist.
  if (other === null || !isSamePerson(own, other)) return refuse('no_such_sign_in');
  if (other.revoked !== undefined) return;
  noteActivity(ctx, own.userId, 'sign_in_ended', other.client);
  revoke(ctx, other, 'revoked');
});

/** Ends every other sign-in of the same person, through whichever login. */
export const revokeOtherSignIns = hollowmere.reducer((ctx) => {
  const own = requireSignIn(ctx);
  const ofAccount = [...ctx.db.signIn.account.filter(own.account)];
  for (const other of ofAccount) if (!other.identity.isEqual(own.identity)) revoke(ctx, other, 'revoked');
  if (own.userId === 0) return;
  revokeAll(ctx, own.userId, 'revoked', own);
  noteActivity(ctx, own.userId, 'other_sign_ins_ended');
});

/**
 * Ends every sign-in of the same account that came of one session at the provider: the caller's own, too, if it did.
 * The website calls it, as that person, when the provider reports a logout. Knowing a foreign hash gives nothing.
 */
export const endProviderSession = hollowmere.reducer({ hash: t.string() }, (ctx, { hash }) => {
  const own = requireSignIn(ctx);
  if (hash === '') return;
  const ended = [...ctx.db.signIn.providerSession.filter(hash)].filter((other) => isSamePerson(own, other));
  if (ended.some(({ revoked }) => revoked === undefined)) noteActivity(ctx, own.userId, 'provider_ended');
  for (const signIn of ended) revoke(ctx, { ...signIn, endedByProvider: true }, 'provider');
});

interface Person {
  readonly account: string;
  readonly userId: number;
}

/** The same account, or another login of the same user. */
function isSamePerson(own: Person, other: Person): boolean {
  return other.account === own.account || (own.userId !== 0 && other.userId === own.userId);
}
