// What becomes of things whose owner is no more, or becomes somebody else.
import { addOverflowing, emptyBag } from '@hollowmere/world/items';
import type { Ctx } from '../schema.ts';
import { bankOf } from './containers.ts';
import { holdingOf } from './holding.ts';
import { transfer } from './transfer.ts';

const NOTHING = { bag: emptyBag(0), coins: 0 };

/** Everything a character had goes back to the world. */
export function forgetThings(ctx: Ctx, characterId: number): void {
  const belongings = ctx.db.belongings.characterId.find(characterId);
  if (belongings === null) return;
  for (const container of [belongings.bag, belongings.worn]) forgetContainer(ctx, container, characterId);
  ctx.db.belongings.characterId.delete(characterId);
}

/** The same for the bank of an account. */
export function forgetBank(ctx: Ctx, userId: number): void {
  const vault = ctx.db.vault.userId.find(userId);
  if (vault === null) return;
  forgetContainer(ctx, vault.bank, 0);
  ctx.db.vault.userId.delete(userId);
}

function forgetContainer(ctx: Ctx, container: number, characterId: number): void {
  transfer(ctx, [{ of: 'container', container, after: NOTHING }], { cause: 'forgotten', characterId });
  ctx.db.container.id.delete(container);
}

/** The bank of the account that goes is laid into that of the one that stays, past its last slot where it is full. */
export function moveBank(ctx: Ctx, goingUserId: number, stayingUserId: number): void {
  const vault = ctx.db.vault.userId.find(goingUserId);
  if (vault === null) return;
  const bank = bankOf(ctx, stayingUserId);
  const [going, staying] = [holdingOf(ctx, vault.bank), holdingOf(ctx, bank)];
  const after = { bag: addOverflowing(staying.bag, going.bag), coins: staying.coins + going.coins };
  transfer(
    ctx,
    [
      { of: 'container', container: vault.bank, after: NOTHING },
      { of: 'container', container: bank, after },
    ],
    { cause: 'joined', characterId: 0 },
  );
  ctx.db.container.id.delete(vault.bank);
  ctx.db.vault.userId.delete(goingUserId);
}
