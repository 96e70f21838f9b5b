// Finding a character by an id that somebody sent: it counts only if it is theirs.
import { ownUserId } from '../accounts/require-user.ts';
import { refuse } from '../refuse.ts';
import type { CharacterRow, Ctx, ReadCtx, SessionRow, UserRow } from '../schema.ts';

/** A character of this user that is not deleted. One answer for "not there" and "not yours". */
export function ownCharacter(ctx: Ctx, user: UserRow, id: number): CharacterRow {
  const character = ctx.db.character.id.find(id);
  const isTheirs = character !== null && character.userId === user.id && character.deletedAt === undefined;
  return isTheirs ? character : refuse('no_such_character');
}

/** The characters of a user that are not deleted, in the order their player put them in. */
export function livingCharacters(ctx: Ctx, userId: number): CharacterRow[] {
  return [...ctx.db.character.userId.filter(userId)]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id);
}

/** How many characters of this user are not deleted. */
export function countCharacters(ctx: Ctx, user: UserRow): number {
  return livingCharacters(ctx, user.id).length;
}

/** For views of what the own character in the world has: its id; 0, which no row refers to, while none is there. */
export function ownPlayedId(ctx: ReadCtx): number {
  return ctx.db.session.userId.find(ownUserId(ctx))?.characterId ?? 0;
}

/** The character that somebody plays. */
export function ownPlayedCharacter(ctx: Ctx, { characterId }: SessionRow): CharacterRow {
  return ctx.db.character.id.find(characterId) ?? refuse('no_such_character');
}
