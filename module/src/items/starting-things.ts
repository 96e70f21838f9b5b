// What a character is given the first time it carries anything.
import { emptyBag, STARTING_COINS, startingItems } from '@hollowmere/world/items';
import type { CharacterRow, Ctx } from '../schema.ts';
import { belongingsOf } from './containers.ts';
import { holdingOf } from './holding.ts';
import { transfer } from './transfer.ts';

/** Gives it once: characters older than things get theirs when they next enter the world. */
export function giveStartingThings(ctx: Ctx, { id: characterId }: CharacterRow): void {
  if (ctx.db.belongings.characterId.find(characterId) !== null) return;
  const { bag: container } = belongingsOf(ctx, characterId);
  const bag = emptyBag(holdingOf(ctx, container).bag.length).map((_, slot) => startingItems[slot] ?? null);
  const after = { bag, coins: STARTING_COINS };
  transfer(ctx, [{ of: 'container', container, after }], { cause: 'starting', characterId });
}
