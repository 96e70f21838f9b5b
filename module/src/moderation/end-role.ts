// The role of a member of staff who goes: it is in the audit like every other change of roles.
import type { Ctx, UserRow } from '../schema.ts';
import { giveRole } from './acts/roles.ts';
import { recordAttempt, recordDone } from './audit.ts';

/** Before the user's name is gone. Does nothing for those who are no staff. */
export function endRole(ctx: Ctx, user: UserRow, reason: string): void {
  if (ctx.db.staff.userId.find(user.id) === null) return;
  const person = { id: user.id, name: user.username };
  const target = { userId: user.id, label: user.username };
  const auditId = recordAttempt(ctx, { actor: person, act: 'grant_role', target, reason });
  recordDone(ctx, auditId, giveRole(ctx, user.id, '', user.id));
}
