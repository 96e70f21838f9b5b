// Undoing: an act of its own, whose way back follows from what the audit kept of the first. It needs whatever the first
// one needed, over the same person, and does not touch what somebody of a higher rank did.
import type { ErrorCode } from '@hollowmere/world/errors';
import {
  actPermission,
  isStaffAct,
  isUndoableAct,
  type Permission,
  type UndoableAct,
} from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { refuse } from '../../refuse.ts';
import { type AuditRow, type Ctx, hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { RecordedFacts } from '../facts.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { isAbove, isLower, requireLower, type StaffMember } from '../staff-member.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';
import { undoAnnounce, undoWithdrawAnnouncement } from './announcements.ts';
import { undoLift } from './lift.ts';
import { undoMoveLogin } from './move-login.ts';
import { undoClaimReport, undoDecideReport } from './reports.ts';
import { undoResetCharacterName } from './reset-character-name.ts';
import { undoResetUsername } from './reset-username.ts';
import { undoRestoreCharacter } from './restore-character.ts';
import { undoGrantRole, undoSetPermission } from './roles.ts';
import { undoSanction } from './sanction.ts';

const INVERSES: Readonly<Record<UndoableAct, Undo>> = {
  sanction: undoSanction,
  lift: undoLift,
  reset_username: undoResetUsername,
  reset_character_name: undoResetCharacterName,
  restore_character: undoRestoreCharacter,
  move_login: undoMoveLogin,
  claim_report: undoClaimReport,
  decide_report: undoDecideReport,
  announce: undoAnnounce,
  withdraw_announcement: undoWithdrawAnnouncement,
  grant_role: undoGrantRole,
  set_permission: undoSetPermission,
};

export const staffUndo = hollowmere.procedure(
  { auditId: t.u64(), reason: t.string() },
  StaffAnswer,
  (ctx, { auditId, reason }) => {
    const target = (tx: Ctx) => {
      const entry = tx.db.audit.id.find(auditId);
      return { userId: entry?.targetUserId ?? 0, label: entry?.target ?? `act #${auditId}` };
    };
    return staffAct(ctx, { act: 'undo', target, reason, undoes: auditId }, (tx, staff) => {
      const entry = tx.db.audit.id.find(auditId);
      if (entry === null) return refuse('no_such_act');
      return undo(tx, staff, entry, checkedReason(reason));
    });
  },
);

function undo(ctx: Ctx, staff: StaffMember, entry: AuditRow, reason: string): Performed {
  const inverse = inverseOf(entry);
  if (inverse === null) return refuse('cannot_be_undone');
  const objection = objectionTo(ctx, staff, entry);
  if (objection !== null) return refuse(objection);
  if (entry.targetUserId !== 0) requireLower(ctx, staff, entry.targetUserId);
  const { before, after } = { before: new RecordedFacts(entry.before), after: new RecordedFacts(entry.after) };
  return inverse(ctx, staff, { before, after, targetUserId: entry.targetUserId, reason });
}

/** What undoes an act; null when nothing does, or when it was never done. */
function inverseOf({ act, outcome }: AuditRow): Undo | null {
  return outcome === 'done' && isUndoableAct(act) ? INVERSES[act] : null;
}

/** Why this member of staff may not undo what can be undone; null: they may. */
function objectionTo(ctx: Ctx, staff: StaffMember, entry: AuditRow): ErrorCode | null {
  const permission = permissionFor(entry);
  if (permission === undefined || !staff.role.permissions.includes(permission)) return 'not_permitted';
  if (isAbove(ctx, staff, entry.actorId)) return 'outranked';
  if (entry.targetUserId !== 0 && !isLower(ctx, staff, entry.targetUserId)) return 'outranked';
  return undoingOf(ctx, entry.id) === null ? null : 'already_undone';
}

/** What the act itself needed. */
function permissionFor({ act, after }: AuditRow): Permission | undefined {
  if (!isStaffAct(act)) return undefined;
  return actPermission(act, act === 'sanction' ? new RecordedFacts(after).string('kind') : '');
}

/** The act that undid this one, if any did. */
export function undoingOf(ctx: Ctx, id: bigint): AuditRow | null {
  return [...ctx.db.audit.undoes.filter(id)].find(({ outcome }) => outcome === 'done') ?? null;
}

/** Whether this member of staff may undo an act; the world may have moved on all the same. */
export function mayUndo(ctx: Ctx, staff: StaffMember, entry: AuditRow): boolean {
  if (inverseOf(entry) === null || !staff.role.permissions.includes('audit.undo')) return false;
  return objectionTo(ctx, staff, entry) === null;
}
