// What lists and pages of staff say first of a person.
import type { Ctx, UserRow } from '../../schema.ts';

export function userFacts(ctx: Ctx, { id, username, isGuest, createdAt, lastLogin }: UserRow) {
  return {
    id,
    username,
    isGuest,
    role: ctx.db.staff.userId.find(id)?.role ?? '',
    online: ctx.db.session.userId.find(id) !== null,
    createdAt,
    lastLogin,
  };
}
