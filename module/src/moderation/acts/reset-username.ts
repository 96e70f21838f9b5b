// Taking a username away: it vanishes from everything public at once, nobody carries it again, and its former bearer
// chooses another.
import { usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { changeUsername } from '../../accounts/rename-user.ts';
import { noteActivity } from '../../activity/note-activity.ts';
import { refuse } from '../../refuse.ts';
import { hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { allowName, forbidName } from '../forbidden-names.ts';
import { freeNeutralName } from '../free-neutral-name.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower } from '../staff-member.ts';
import { aboutUser } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

export const staffResetUsername = hollowmere.procedure(
  { userId: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { userId, reason }) =>
    staffAct(ctx, { act: 'reset_username', target: aboutUser(userId), reason }, (tx, staff): Performed => {
      const user = requireLower(tx, staff, userId);
      const renameReason = checkedReason(reason);
      if (user.isGuest) return refuse('guests_cannot');
      if (user.goneAt !== undefined) return refuse('no_such_user');
      if (user.needsRename) return refuse('nothing_changed');
      const name = freeNeutralName(tx);
      forbidName(tx, user.usernameKey);
      changeUsername(tx, user, name, { needsRename: true, renameReason });
      noteActivity(tx, userId, 'username_reset', user.username);
      return { before: { username: user.username }, after: { username: name } };
    }),
);

/** The old name comes back, unless its bearer chose another meanwhile. */
export const undoResetUsername: Undo = (ctx, _staff, { before, after, targetUserId }): Performed => {
  const user = ctx.db.user.id.find(targetUserId);
  const [old, neutral] = [before.string('username'), after.string('username')];
  if (user === null || !user.needsRename || user.username !== neutral) return refuse('changed_since');
  if (ctx.db.user.usernameKey.find(usernameKey(old)) !== null) return refuse('changed_since');
  allowName(ctx, usernameKey(old));
  changeUsername(ctx, user, old, { needsRename: false, renameReason: '' });
  return { before: { username: neutral }, after: { username: old } };
};
