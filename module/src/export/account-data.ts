// The account, the ways into it, and what its owner chose.
import { shownBlocks } from '../blocks/my-blocks.ts';
import { privacyOf } from '../profiles/visibility.ts';
import type { Ctx, UserRow } from '../schema.ts';

export function accountData(ctx: Ctx, user: UserRow) {
  const { id, username, createdAt, lastLogin, isGuest, termsVersion, renamedAt } = user;
  const preference = ctx.db.preference.userId.find(id);
  const gameSetting = ctx.db.gameSetting.userId.find(id);
  return {
    account: {
      id,
      username,
      createdAt,
      lastLogin,
      lastSeen: ctx.db.lastSeen.userId.find(id)?.at,
      isGuest,
      termsVersion,
      renamedAt,
    },
    logins: [...ctx.db.login.userId.filter(id)].map(({ userId: _user, ...login }) => login),
    signIns: [...ctx.db.signIn.userId.filter(id)].map(({ userId: _user, ...signIn }) => signIn),
    reservedNames: [...ctx.db.reservedName.userId.filter(id)].map(({ key }) => key),
    preferences: preference === null ? undefined : { ...preference, userId: undefined },
    gameSettings: gameSetting === null ? undefined : { ...gameSetting, userId: undefined },
    privacy: { ...privacyOf(ctx, id), userId: undefined },
    // By the names that the list shows, never by who stands behind.
    blocks: shownBlocks(ctx, id).map((block) => ({ username: block.username, blockedAt: block.blockedAt })),
    activity: [...ctx.db.activity.userId.filter(id)]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id: _id, userId: _user, ...activity }) => activity),
  };
}
