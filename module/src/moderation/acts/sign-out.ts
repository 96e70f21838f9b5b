// Signing somebody out everywhere: every sign-in of theirs ends, and with it whatever comes through it.
import { t } from 'spacetimedb/server';
import { revoke } from '../../accounts/revoke.ts';
import { noteActivity } from '../../activity/note-activity.ts';
import { refuse } from '../../refuse.ts';
import { hollowmere } from '../../schema.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower } from '../staff-member.ts';
import { aboutUser } from '../targets.ts';
import { checkedReason } from '../written-text.ts';

/** Not guests: nothing could sign them in again. */
export const staffSignOut = hollowmere.procedure(
  { userId: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { userId, reason }) =>
    staffAct(ctx, { act: 'sign_out', target: aboutUser(userId), reason }, (tx, staff) => {
      const target = requireLower(tx, staff, userId);
      checkedReason(reason);
      if (target.isGuest) return refuse('guests_cannot');
      const open = [...tx.db.signIn.userId.filter(userId)].filter(({ revoked }) => revoked === undefined);
      if (open.length === 0) return refuse('nothing_changed');
      for (const signIn of open) revoke(tx, signIn, 'staff');
      noteActivity(tx, userId, 'signed_out_by_staff');
      return { before: { signIns: open.length }, after: { signIns: 0 } };
    }),
);
