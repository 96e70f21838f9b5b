// What a character pays, is given and hands over: a change of its bag alone.
import type { Ctx } from '../schema.ts';
import { belongingsOf } from './belongings.ts';
import { type Holding, holdingOf } from './holding.ts';
import { transfer, type Why } from './transfer.ts';

/** `change` says what the bag holds afterwards, or refuses. */
export function changeBag(ctx: Ctx, why: Why, change: (before: Holding) => Holding): void {
  const { bag } = belongingsOf(ctx, why.characterId);
  transfer(ctx, [{ of: 'container', container: bag, after: change(holdingOf(ctx, bag)) }], why);
}
