// Who is staff, and what a role may do. The owner gives the first role; from there on people of a higher rank do.
import { ADMINISTRATOR, isPermission } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { noteActivity } from '../../activity/note-activity.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere, type RoleRow } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower, type StaffMember } from '../staff-member.ts';
import { aboutThing, aboutUser } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

/** Gives somebody of a lower rank a role below one's own; an empty role takes theirs away. */
export const staffGrantRole = hollowmere.procedure(
  { userId: t.u32(), role: t.string(), reason: t.string() },
  StaffAnswer,
  (ctx, { userId, role, reason }) =>
    staffAct(ctx, { act: 'grant_role', target: aboutUser(userId), reason }, (tx, staff) => {
      requireLower(tx, staff, userId);
      checkedReason(reason);
      return grantRoleAs(tx, staff, userId, role);
    }),
);

function grantRoleAs(ctx: Ctx, staff: StaffMember, userId: number, role: string): Performed {
  if (role !== '' && requireRole(ctx, role).rank >= staff.role.rank) refuse('outranked');
  return giveRole(ctx, userId, role, staff.user.id);
}

/** Writes who has which role; 0 for the owner. An empty role is none. */
export function giveRole(ctx: Ctx, userId: number, role: string, grantedBy: number): Performed {
  const user = ctx.db.user.id.find(userId);
  if (user === null || user.goneAt !== undefined) return refuse('no_such_user');
  if (user.isGuest) return refuse('guests_cannot');
  const row = ctx.db.staff.userId.find(userId);
  const before = row?.role ?? '';
  if (before === role) return refuse('nothing_changed');
  if (role === '') {
    ctx.db.staff.userId.delete(userId);
  } else {
    const given = { userId, role: requireRole(ctx, role).key, grantedBy, grantedAt: ctx.timestamp };
    if (row === null) ctx.db.staff.insert(given);
    else ctx.db.staff.userId.update(given);
  }
  noteActivity(ctx, userId, role === '' ? 'role_taken' : 'role_granted', role === '' ? before : role);
  return { before: { role: before }, after: { role } };
}

function requireRole(ctx: Ctx, key: string): RoleRow {
  return ctx.db.role.key.find(key) ?? refuse('no_such_role');
}

export const undoGrantRole: Undo = (ctx, staff, { before, after, targetUserId }) => {
  const current = ctx.db.staff.userId.find(targetUserId)?.role ?? '';
  if (current !== after.string('role')) return refuse('changed_since');
  return grantRoleAs(ctx, staff, targetUserId, before.string('role'));
};

/** Of roles below one's own; of one's own, too, for those above whom only the owner is. */
export const staffSetPermission = hollowmere.procedure(
  { role: t.string(), permission: t.string(), allowed: t.bool(), reason: t.string() },
  StaffAnswer,
  (ctx, { role, permission, allowed, reason }) =>
    staffAct(ctx, { act: 'set_permission', target: aboutThing(`role ${role}`), reason }, (tx, staff) => {
      checkedReason(reason);
      return setPermission(tx, staff, { role, permission, isAllowed: allowed });
    }),
);

interface Wish {
  readonly role: string;
  readonly permission: string;
  readonly isAllowed: boolean;
}

function setPermission(ctx: Ctx, staff: StaffMember, { role, permission, isAllowed }: Wish): Performed {
  const row = requireRole(ctx, role);
  if (!mayChange(ctx, staff, row)) return refuse('outranked');
  if (!isPermission(permission)) return refuse('no_such_permission');
  const before = row.permissions.includes(permission);
  if (before === isAllowed) return refuse('nothing_changed');
  if (role === ADMINISTRATOR && permission === 'roles.write') return refuse('role_needs_this');
  const others = row.permissions.filter((other) => other !== permission);
  ctx.db.role.key.update({ ...row, permissions: isAllowed ? [...others, permission] : others });
  return { before: { role, permission, isAllowed: before }, after: { role, permission, isAllowed } };
}

function mayChange(ctx: Ctx, staff: StaffMember, { rank }: RoleRow): boolean {
  if (rank < staff.role.rank) return true;
  const highest = Math.max(...[...ctx.db.role.iter()].map((role) => role.rank));
  return rank === staff.role.rank && rank === highest;
}

export const undoSetPermission: Undo = (ctx, staff, { before, after }) => {
  const role = after.string('role');
  const permission = after.string('permission');
  const isThere = ctx.db.role.key.find(role)?.permissions.includes(permission) ?? false;
  if (isThere !== after.boolean('isAllowed')) return refuse('changed_since');
  return setPermission(ctx, staff, { role, permission, isAllowed: before.boolean('isAllowed') });
};
