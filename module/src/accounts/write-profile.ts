// The public projection of a registered player: who they are and whom they play. Guests have none.
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';

/** Writes the profile anew from user and characters. */
export function writeProfile(ctx: Ctx, user: UserRow): void {
  if (user.isGuest) return;
  const characters = [...ctx.db.character.userId.filter(user.id)]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => a.id - b.id)
    .map(publicCharacter);
  const row = ctx.db.profile.usernameKey.find(user.usernameKey);
  const profile = {
    usernameKey: user.usernameKey,
    username: user.username,
    joinedAt: user.createdAt,
    lastSeen: ctx.timestamp,
    characters,
  };
  if (row === null) ctx.db.profile.insert(profile);
  else ctx.db.profile.usernameKey.update(profile);
}

/** The player is in the world at this moment. */
export function noteProfileSeen(ctx: Ctx, user: UserRow): void {
  const row = ctx.db.profile.usernameKey.find(user.usernameKey);
  if (row !== null) ctx.db.profile.usernameKey.update({ ...row, lastSeen: ctx.timestamp });
}

function publicCharacter({ name, level, look, ...character }: CharacterRow) {
  return { name, class: character.class, level, look };
}
