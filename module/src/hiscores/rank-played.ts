// Ranks a character by what was just counted of it: on entering, each minute, and on leaving.
import { visibilityOf } from '../profiles/visibility.ts';
import type { Ctx } from '../schema.ts';
import { rankCharacter } from './rank-characters.ts';

export function rankPlayed(ctx: Ctx, characterId: number): void {
  const character = ctx.db.character.id.find(characterId);
  const user = character && ctx.db.user.id.find(character.userId);
  if (character && user) rankCharacter(ctx, character, user, visibilityOf(ctx, user));
}
