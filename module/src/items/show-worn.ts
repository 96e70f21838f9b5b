// What one wears shows on the body, and counts in a fight.
import { shownKinds } from '@hollowmere/world/items';
import type { CharacterRow, Ctx } from '../schema.ts';
import { itemsIn } from './holding.ts';

/** The kinds that a character wears. */
export function wornKinds(ctx: Ctx, characterId: number): number[] {
  const belongings = ctx.db.belongings.characterId.find(characterId);
  return belongings === null ? [] : itemsIn(ctx, belongings.worn).map(({ kind }) => kind);
}

/** Brings the body up to date with what its character wears now. */
export function showWorn(ctx: Ctx, character: CharacterRow, entity: number): void {
  const appearance = ctx.db.appearance.entity.find(entity);
  if (appearance === null) return;
  const shown = shownKinds(wornKinds(ctx, character.id));
  const isSame = Object.entries(shown).every(([slot, kind]) => appearance[slot as keyof typeof shown] === kind);
  if (!isSame) ctx.db.appearance.entity.update({ ...appearance, ...shown });
}
