// What staff look at. Nothing is looked up before it is clear that somebody may, so a refusal says nothing else.
import type { Permission } from '@hollowmere/world/moderation';
import type { Ctx, ProcedureCall } from '../schema.ts';
import { requireStaff, type StaffMember } from './staff-member.ts';

/** @throws SenderError with what `requireStaff` refuses with */
export function staffRead<Answer>(
  ctx: ProcedureCall,
  permission: Permission,
  read: (tx: Ctx, member: StaffMember) => Answer,
): Answer {
  return ctx.withTx((tx) => read(tx, requireStaff(tx, permission)));
}
