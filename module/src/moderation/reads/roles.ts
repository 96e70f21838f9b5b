// The roles, what each may do, and who has them.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../../schema.ts';
import { staffRead } from '../staff-read.ts';
import { nameOf } from '../targets.ts';

const Role = t.object('StaffRole', {
  key: t.string(),
  title: t.string(),
  rank: t.u32(),
  permissions: t.array(t.string()),
});

const Holder = t.object('RoleHolder', {
  userId: t.u32(),
  username: t.string(),
  role: t.string(),
  /** Empty: the owner. */
  grantedBy: t.string(),
  grantedAt: t.timestamp(),
});

const Roles = t.object('StaffRoles', { roles: t.array(Role), holders: t.array(Holder) });

/** From the lowest rank to the highest; holders by name. */
export const staffRoles = hollowmere.procedure(Roles, (ctx) =>
  staffRead(ctx, 'roles.read', (tx) => {
    const roles = [...tx.db.role.iter()].sort((a, b) => a.rank - b.rank);
    const holders = [...tx.db.staff.iter()].map(({ userId, role, grantedBy, grantedAt }) => {
      const granter = grantedBy === 0 ? '' : nameOf(tx, grantedBy);
      return { userId, username: nameOf(tx, userId), role, grantedBy: granter, grantedAt };
    });
    holders.sort((a, b) => (a.username < b.username ? -1 : 1));
    return { roles: roles.map((role) => ({ ...role, permissions: [...role.permissions] })), holders };
  }),
);
