// Asking for one's account to be deleted. Nothing is deleted for thirty days, and whoever signs in again stays.
import { usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { requireAccountHolder } from '../accounts/require-user.ts';
import { revokeAll } from '../accounts/revoke.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { dayOf } from '../moment.ts';
import { goOut } from '../presence/go-out.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';

const GRACE_DAYS = 30;
const LONGEST_NAME = 40;

/** Takes one's own username, so that it happens to nobody by a slip. Everything is signed out, and hidden, at once. */
export const requestDeletion = hollowmere.reducer({ username: t.string() }, (ctx, { username }) => {
  const user = requireAccountHolder(ctx);
  const isOwn = username.length <= LONGEST_NAME && usernameKey(username) === user.usernameKey;
  if (!isOwn) return refuse('username_mismatch');
  spendAllowance(ctx, 'requestDeletion', user.id);
  noteActivity(ctx, user.id, 'deletion_requested');
  const session = ctx.db.session.userId.find(user.id);
  if (session !== null) goOut(ctx, session);
  const dueDay = dayOf(ctx.timestamp) + GRACE_DAYS;
  ctx.db.deletion.insert({ userId: user.id, requestedAt: ctx.timestamp, dueDay });
  revokeAll(ctx, user.id, 'deleted');
  showPlayer(ctx, user);
});
