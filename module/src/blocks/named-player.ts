// Finding a player by what one calls them: a username, or the name of one of their characters.
import { characterNameKey, usernameKey } from '@hollowmere/world/names';
import { visibilityOf } from '../profiles/visibility.ts';
import type { Ctx, ReadCtx, UserRow } from '../schema.ts';

export interface NamedPlayer {
  readonly user: UserRow;
  /** The name by which they were found, as they write it. */
  readonly name: string;
}

/** No name is longer, however it is written. */
const LONGEST_NAME = 40;

/**
 * `null` when there is nobody of that name. Usernames go first. Those who hide are known by their characters alone, and
 * guests by the names they have in the world.
 */
export function playerNamed(ctx: Ctx, name: string): NamedPlayer | null {
  if (name.length > LONGEST_NAME) return null;
  const user = ctx.db.user.usernameKey.find(usernameKey(name));
  const isKnown = user !== null && (user.isGuest || visibilityOf(ctx, user) !== 'hidden');
  return isKnown ? { user, name: user.username } : characterNamed(ctx, name);
}

/**
 * Whoever plays the character of this name: for what is said about somebody one sees in the world, where a username
 * that looks the same may be somebody else's. `null` when there is no such character.
 */
export function characterNamed(ctx: ReadCtx, name: string): NamedPlayer | null {
  if (name.length > LONGEST_NAME) return null;
  const character = ctx.db.character.nameKey.find(characterNameKey(name));
  if (character === null || character.deletedAt !== undefined) return null;
  const owner = ctx.db.user.id.find(character.userId);
  return owner === null || owner.goneAt !== undefined ? null : { user: owner, name: character.name };
}
