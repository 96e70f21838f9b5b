// What a character carries and wears. Its containers are made the first time anybody asks for them, with what everybody
// starts with: whether that is its first entry, or a gift before it. So worlds older than things need nothing done.
import { emptyBag, STARTING_COINS, startingItems } from '@hollowmere/world/items';
import type { BelongingsRow, Ctx } from '../schema.ts';
import { makeContainer } from './containers.ts';
import { holdingOf } from './holding.ts';
import { transfer } from './transfer.ts';

export function belongingsOf(ctx: Ctx, characterId: number): BelongingsRow {
  const known = ctx.db.belongings.characterId.find(characterId);
  if (known !== null) return known;
  const bag = makeContainer(ctx, 'bag');
  const worn = makeContainer(ctx, 'worn');
  const belongings = ctx.db.belongings.insert({ characterId, bag, worn });
  giveStartingThings(ctx, belongings);
  return belongings;
}

function giveStartingThings(ctx: Ctx, { characterId, bag: container }: BelongingsRow): void {
  const bag = emptyBag(holdingOf(ctx, container).bag.length).map((_, slot) => startingItems[slot] ?? null);
  const after = { bag, coins: STARTING_COINS };
  transfer(ctx, [{ of: 'container', container, after }], { cause: 'starting', characterId });
}
