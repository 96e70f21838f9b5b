// What a character has become goes with it.
import type { Ctx } from '../schema.ts';

export function forgetGrowth(ctx: Ctx, characterId: number): void {
  ctx.db.growth.characterId.delete(characterId);
  ctx.db.skillRank.characterId.delete(characterId);
  ctx.db.achievement.characterId.delete(characterId);
  ctx.db.deed.characterId.delete(characterId);
  ctx.db.condition.characterId.delete(characterId);
  ctx.db.cooldown.characterId.delete(characterId);
}
