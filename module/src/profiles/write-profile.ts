// The public projection of a registered player who may be found: who they are and whom they play.
import { type Moment, momentAt } from '../moment.ts';
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';
import { privacyOf } from './visibility.ts';

/** What stands in a row that everybody reads when the player does not tell. */
const UNTOLD = momentAt(0n);

/** Writes the profile anew from user and characters. */
export function writeProfile(ctx: Ctx, user: UserRow, characters: readonly CharacterRow[]): void {
  const { usernameKey, username, createdAt } = user;
  const isTold = !privacyOf(ctx, user.id).hideLastSeen;
  const profile = {
    usernameKey,
    username,
    joinedAt: createdAt,
    lastSeen: isTold ? lastSeenOf(ctx, user) : UNTOLD,
    characters: characters.map(publicCharacter),
  };
  if (ctx.db.profile.usernameKey.find(usernameKey) === null) ctx.db.profile.insert(profile);
  else ctx.db.profile.usernameKey.update(profile);
}

export function removeProfile(ctx: Ctx, { usernameKey }: UserRow): void {
  ctx.db.profile.usernameKey.delete(usernameKey);
}

/** The player is in the world at this moment. */
export function noteSeen(ctx: Ctx, user: UserRow): void {
  const seen = { userId: user.id, at: ctx.timestamp };
  if (ctx.db.lastSeen.userId.find(user.id) === null) ctx.db.lastSeen.insert(seen);
  else ctx.db.lastSeen.userId.update(seen);
  const profile = ctx.db.profile.usernameKey.find(user.usernameKey);
  if (profile === null || privacyOf(ctx, user.id).hideLastSeen) return;
  ctx.db.profile.usernameKey.update({ ...profile, lastSeen: ctx.timestamp });
}

/** When a player was last in the world; those who never were, when they last signed in. */
export function lastSeenOf(ctx: Ctx, user: UserRow): Moment {
  return ctx.db.lastSeen.userId.find(user.id)?.at ?? user.lastLogin;
}

export function publicCharacter({ name, level, look, ...character }: CharacterRow) {
  return { name, class: character.class, level, look };
}
