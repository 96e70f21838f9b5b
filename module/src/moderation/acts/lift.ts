// Lifting one sanction; others of the same person stay.
import { isActive } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../../activity/note-activity.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { factOf } from '../facts.ts';
import { reckonRestriction, termsOf } from '../reckon-restriction.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower, requireNotAbove, type StaffMember } from '../staff-member.ts';
import { aboutSanction } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

export const staffLift = hollowmere.procedure(
  { sanctionId: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { sanctionId, reason }) =>
    staffAct(ctx, { act: 'lift', target: aboutSanction(sanctionId), reason }, (tx, staff) =>
      liftSanction(tx, staff, sanctionId, checkedReason(reason)),
    ),
);

/** Not what somebody of a higher rank issued, and not what is over already. */
export function liftSanction(ctx: Ctx, staff: StaffMember, sanctionId: number, reason: string): Performed {
  const sanction = ctx.db.sanction.id.find(sanctionId);
  if (sanction === null) return refuse('no_such_sanction');
  requireLower(ctx, staff, sanction.userId);
  requireNotAbove(ctx, staff, sanction.issuedBy);
  if (!isActive(termsOf(sanction), ctx.timestamp.microsSinceUnixEpoch)) return refuse('already_lifted');
  const lifted = { liftedAt: ctx.timestamp, liftedBy: staff.user.id, liftReason: reason };
  ctx.db.sanction.id.update({ ...sanction, ...lifted });
  reckonRestriction(ctx, sanction.userId);
  noteActivity(ctx, sanction.userId, 'sanction_lifted');
  return {
    before: { sanctionId, kind: sanction.kind, until: factOf(sanction.until), isLifted: false },
    after: { sanctionId, isLifted: true },
  };
}

/** The sanction counts again, for the time it still has. */
export const undoLift: Undo = (ctx, staff, { before }): Performed => {
  const sanctionId = before.number('sanctionId');
  const sanction = ctx.db.sanction.id.find(sanctionId);
  if (sanction?.liftedAt === undefined) return refuse('changed_since');
  // Whom it is about may have become part of somebody else since.
  requireLower(ctx, staff, sanction.userId);
  ctx.db.sanction.id.update({ ...sanction, liftedAt: undefined, liftedBy: 0, liftReason: '' });
  reckonRestriction(ctx, sanction.userId);
  return { before: { sanctionId, isLifted: true }, after: { sanctionId, isLifted: false } };
};
