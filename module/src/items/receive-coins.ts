// Coins for something that happened and cannot be refused: what the purse does not hold goes to the bank.
import { COINS } from '@hollowmere/world/items';
import type { Ctx } from '../schema.ts';
import { belongingsOf } from './belongings.ts';
import { bankOf } from './containers.ts';
import { holdingOf, withWhatFits } from './holding.ts';
import { type Change, transfer, type Why } from './transfer.ts';

export function receiveCoins(ctx: Ctx, why: Why, count: number): void {
  const { bag } = belongingsOf(ctx, why.characterId);
  const { holding, rest } = withWhatFits(holdingOf(ctx, bag), { kind: COINS, count });
  const toTheBank = rest === null ? [] : bankChanges(ctx, why.characterId, rest.count);
  transfer(ctx, [{ of: 'container', container: bag, after: holding }, ...toTheBank], why);
}

/** The bank takes them even where it is full, as it does when accounts become one. */
function bankChanges(ctx: Ctx, characterId: number, count: number): Change[] {
  const character = ctx.db.character.id.find(characterId);
  if (character === null) return [];
  const container = bankOf(ctx, character.userId);
  const before = holdingOf(ctx, container);
  return [{ of: 'container', container, after: { ...before, coins: before.coins + count } }];
}
