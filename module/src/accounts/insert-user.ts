// The row of a new user, guest or not.
import { usernameKey } from '@hollowmere/world/names';
import type { Ctx, UserRow } from '../schema.ts';

export function insertUser(ctx: Ctx, wanted: Pick<UserRow, 'username' | 'isGuest' | 'termsVersion'>): UserRow {
  return ctx.db.user.insert({
    id: 0,
    identity: ctx.sender,
    ...wanted,
    usernameKey: usernameKey(wanted.username),
    createdAt: ctx.timestamp,
    lastLogin: ctx.timestamp,
    renamedAt: undefined,
    needsRename: false,
    renameReason: '',
    goneAt: undefined,
  });
}
