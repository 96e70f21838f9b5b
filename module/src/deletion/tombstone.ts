// What is left of a user who is gone: a number that others may refer to, and nothing that says who it was.
import type { Ctx, UserRow } from '../schema.ts';

/** No name that anybody can choose has a key with this sign. */
const KEY_SIGN = '#';

export function leaveTombstone(ctx: Ctx, user: UserRow): UserRow {
  return ctx.db.user.id.update({
    ...user,
    identity: ctx.databaseIdentity,
    username: `Former player ${user.id}`,
    usernameKey: `${KEY_SIGN}${user.id}`,
    renamedAt: undefined,
    needsRename: false,
    renameReason: '',
    termsVersion: 0,
    goneAt: ctx.timestamp,
  });
}
