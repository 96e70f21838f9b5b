// Taking what is shown of a player off the rankings at once, where waiting for the next refresh would be too long: a name
// that staff took away, somebody who was banned. What still stands comes back with the refresh.
import type { Ctx } from '../schema.ts';

/** Before the names change: lines are found by those they stand under. */
export function strikeLines(ctx: Ctx, userId: number): void {
  for (const { id } of [...ctx.db.character.userId.filter(userId)]) {
    for (const { entry } of [...ctx.db.standing.characterId.filter(id)]) ctx.db.hiscore.entry.delete(entry);
  }
}
