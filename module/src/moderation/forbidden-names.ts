// Names that staff took away: nobody bears them again, neither as a username nor as a character's.
import type { Ctx } from '../schema.ts';

export function isForbiddenName(ctx: Ctx, nameKey: string): boolean {
  return ctx.db.forbiddenName.nameKey.find(nameKey) !== null;
}

export function forbidName(ctx: Ctx, nameKey: string): void {
  if (!isForbiddenName(ctx, nameKey)) ctx.db.forbiddenName.insert({ nameKey, forbiddenAt: ctx.timestamp });
}

/** Takes {@link forbidName} back. */
export function allowName(ctx: Ctx, nameKey: string): void {
  ctx.db.forbiddenName.nameKey.delete(nameKey);
}
