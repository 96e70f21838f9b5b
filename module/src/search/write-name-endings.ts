// Keeps the endings of the names by which a player may be found.
import { nameEndings } from '@hollowmere/world/names';
import type { Ctx } from '../schema.ts';

/** Replaces all endings of a player; no names, and the player is not found. Writes nothing when nothing changed. */
export function writeNameEndings(ctx: Ctx, userId: number, names: readonly string[]): void {
  const wanted = new Map(names.flatMap(nameEndings).map((ending) => [`${ending.isInner}:${ending.text}`, ending]));
  for (const { id, isInner, text } of [...ctx.db.nameEnding.userId.filter(userId)]) {
    if (!wanted.delete(`${isInner}:${text}`)) ctx.db.nameEnding.id.delete(id);
  }
  for (const ending of wanted.values()) ctx.db.nameEnding.insert({ id: 0, userId, ...ending });
}
