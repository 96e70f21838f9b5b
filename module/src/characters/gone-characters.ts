// Characters whose seven days of grace are over: nobody can call them back, and their names are free again.
import { RESTORE_DAYS } from '@hollowmere/world/characters';
import { forgetGrowth } from '../growth/forget-growth.ts';
import { forgetThings } from '../items/forget-things.ts';
import { daysBetween, type Moment } from '../moment.ts';
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';

/** Whether a character was deleted too long ago to come back. */
export function isGone({ deletedAt }: CharacterRow, now: Moment): boolean {
  return deletedAt !== undefined && daysBetween(deletedAt, now) >= RESTORE_DAYS;
}

/** Forgets a user's characters that are gone for good. */
export function forgetGoneCharacters(ctx: Ctx, user: UserRow): void {
  for (const character of [...ctx.db.character.userId.filter(user.id)]) {
    if (isGone(character, ctx.timestamp)) forgetCharacter(ctx, character.id);
  }
}

/** Takes a character away with all that is kept of it; from search and rankings it is gone before. */
export function forgetCharacter(ctx: Ctx, id: number): boolean {
  forgetThings(ctx, id);
  ctx.db.openedChest.characterId.delete(id);
  forgetGrowth(ctx, id);
  ctx.db.questProgress.characterId.delete(id);
  ctx.db.sale.characterId.delete(id);
  ctx.db.exploration.characterId.delete(id);
  ctx.db.useWait.characterId.delete(id);
  ctx.db.statistic.characterId.delete(id);
  return ctx.db.character.id.delete(id);
}

/** Makes a name free that only a character that is gone for good still holds. Returns whether it is free now. */
export function freeName(ctx: Ctx, nameKey: string): boolean {
  const holder = ctx.db.character.nameKey.find(nameKey);
  if (holder === null) return true;
  if (!isGone(holder, ctx.timestamp)) return false;
  return forgetCharacter(ctx, holder.id);
}
