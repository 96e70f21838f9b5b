// Taking a login away from one's account. One always stays: an account nobody can sign in to is lost.
import { t } from 'spacetimedb/server';
import { noteActivity } from '../activity/note-activity.ts';
import { isMuted } from '../moderation/restriction.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireRegistered } from './require-user.ts';
import { revoke } from './revoke.ts';

/**
 * Ends every sign-in that came through it. Not for those who are kept out or muted: the login could register anew, and
 * no sanction would hold.
 */
export const unlinkLogin = hollowmere.reducer({ account: t.string() }, (ctx, { account }) => {
  const user = requireRegistered(ctx);
  if (isMuted(ctx, user.id)) return refuse('muted');
  const login = ctx.db.login.account.find(account);
  if (login === null || login.userId !== user.id) return refuse('no_such_login');
  if ([...ctx.db.login.userId.filter(user.id)].length < 2) return refuse('last_login');
  noteActivity(ctx, user.id, 'login_unlinked', login.provider);
  ctx.db.login.account.delete(account);
  for (const signIn of [...ctx.db.signIn.account.filter(account)]) revoke(ctx, signIn, 'revoked');
});
