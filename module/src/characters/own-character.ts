// Finding a character by an id that somebody sent: it counts only if it is theirs.
import { refuse } from '../refuse.ts';
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';

/** A character of this user that is not deleted. One answer for "not there" and "not yours". */
export function ownCharacter(ctx: Ctx, user: UserRow, id: number): CharacterRow {
  const character = ctx.db.character.id.find(id);
  const isTheirs = character !== null && character.userId === user.id && character.deletedAt === undefined;
  return isTheirs ? character : refuse('no_such_character');
}

/** How many characters of this user are not deleted. */
export function countCharacters(ctx: Ctx, user: UserRow): number {
  return [...ctx.db.character.userId.filter(user.id)].filter(({ deletedAt }) => deletedAt === undefined).length;
}
