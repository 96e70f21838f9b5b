// How a character is seen in the world, brought up to date while it is there.
import type { CharacterRow, Ctx } from '../schema.ts';

/** Shows a character in the world as it is called and looks from now on. */
export function refreshAppearance(ctx: Ctx, { userId, ...character }: CharacterRow): void {
  const session = ctx.db.session.userId.find(userId);
  const appearance = session?.characterId === character.id ? ctx.db.appearance.entity.find(session.entity) : null;
  if (appearance === null) return;
  const { name, level, look } = character;
  ctx.db.appearance.entity.update({ ...appearance, name, level, look });
}
