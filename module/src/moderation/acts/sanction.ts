// Issuing a sanction: it counts from this transaction on, whether the person is there or not.
import { isSanctionKind, MOST_SANCTION_MINUTES, NOTE_MAX, sanctionPermission } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../../activity/note-activity.ts';
import { type Moment, momentAt } from '../../moment.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { factOf } from '../facts.ts';
import { reckonRestriction } from '../reckon-restriction.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower } from '../staff-member.ts';
import { aboutUser } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason, checkedText } from '../written-text.ts';
import { liftSanction } from './lift.ts';

const ACTIVITIES = { warn: 'warned', mute: 'muted', suspend: 'suspended', ban: 'banned' } as const;

/** `minutes` 0: until lifted. The reason is for the person, the note for staff. A warning never ends by itself. */
export const staffSanction = hollowmere.procedure(
  { userId: t.u32(), kind: t.string(), reason: t.string(), note: t.string(), minutes: t.u32() },
  StaffAnswer,
  (ctx, { userId, kind, reason, note, minutes }) => {
    const permission = isSanctionKind(kind) ? sanctionPermission(kind) : null;
    const deed = { act: 'sanction', target: aboutUser(userId), reason, permission } as const;
    return staffAct(ctx, deed, (tx, staff) => {
      if (!isSanctionKind(kind)) return refuse('bad_sanction');
      if (minutes > MOST_SANCTION_MINUTES) refuse('bad_duration');
      const target = requireLower(tx, staff, userId);
      const sanction = tx.db.sanction.insert({
        id: 0,
        userId: target.id,
        kind,
        reason: checkedReason(reason),
        note: checkedText(note, { longest: NOTE_MAX, mayBeEmpty: true }),
        issuedBy: staff.user.id,
        issuedAt: tx.timestamp,
        until: kind === 'warn' ? undefined : endOf(tx, minutes),
        liftedAt: undefined,
        liftedBy: 0,
        liftReason: '',
        acknowledgedAt: undefined,
      });
      reckonRestriction(tx, target.id);
      noteActivity(tx, target.id, ACTIVITIES[kind]);
      return { before: {}, after: { sanctionId: sanction.id, kind, until: factOf(sanction.until) } };
    });
  },
);

function endOf(ctx: Ctx, minutes: number): Moment | undefined {
  if (minutes === 0) return undefined;
  return momentAt(ctx.timestamp.microsSinceUnixEpoch + BigInt(minutes) * 60_000_000n);
}

/** The way back is lifting it. */
export const undoSanction: Undo = (ctx, staff, { after, reason }): Performed => {
  return liftSanction(ctx, staff, after.number('sanctionId'), reason);
};
