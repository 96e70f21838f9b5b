// Changing one's username. The old one stays free for its bearer, so that nobody slips into it.
import { USERNAME_RENAME_DAYS, usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { daysBetween } from '../moment.ts';
import { showPlayer, unshowPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { checkFreeUsername } from './free-username.ts';
import { requireRegistered } from './require-user.ts';
import { reserveName, unreserveName } from './reserved-names.ts';

export const renameUser = hollowmere.reducer({ username: t.string() }, (ctx, { username }) => {
  const user = requireRegistered(ctx);
  const checked = checkFreeUsername(ctx, username, user.id);
  if (!checked.ok) return refuse(checked.code);
  if (checked.value === user.username) return;
  const isLate = user.renamedAt !== undefined && daysBetween(user.renamedAt, ctx.timestamp) < USERNAME_RENAME_DAYS;
  if (isLate && !user.needsRename) return refuse('renamed_lately');
  spendAllowance(ctx, 'renameUser', user.id);
  // What staff took away is nobody's to take back; they keep it from everybody themselves.
  if (!user.needsRename) reserveName(ctx, 'user', user.usernameKey, user.id);
  changeUsername(ctx, user, checked.value, { renamedAt: ctx.timestamp, needsRename: false, renameReason: '' });
  noteActivity(ctx, user.id, 'username_changed', user.username);
});

/** Gives a user another name, wherever the old one stands. The name has to be free. */
export function changeUsername(
  ctx: Ctx,
  user: UserRow,
  username: string,
  also: Partial<Pick<UserRow, 'renamedAt' | 'needsRename' | 'renameReason'>>,
): UserRow {
  unshowPlayer(ctx, user);
  const key = usernameKey(username);
  unreserveName(ctx, 'user', key);
  const renamed = ctx.db.user.id.update({ ...user, ...also, username, usernameKey: key });
  showPlayer(ctx, renamed);
  return renamed;
}
