// What a character carries, wears and sold lately, and what lies in the bank of the account: things by their names.
import { itemKind } from '@hollowmere/world/items';
import { shops } from '@hollowmere/world/shops';
import { itemsIn } from '../items/holding.ts';
import type { Ctx } from '../schema.ts';

const nameOf = (kind: number): string => itemKind(kind)?.name ?? `Thing ${kind}`;

const listed = (ctx: Ctx, container: number) =>
  itemsIn(ctx, container).map(({ kind, count }) => ({ name: nameOf(kind), count }));

export function thingsData(ctx: Ctx, characterId: number) {
  const belongings = ctx.db.belongings.characterId.find(characterId);
  const soldLately = [...ctx.db.sale.characterId.filter(characterId)].map(({ shop, kind, count, paid }) => {
    return { shop: shops.find(({ id }) => id === shop)?.name, name: nameOf(kind), count, paid };
  });
  return belongings === null
    ? { carried: [], worn: [], soldLately }
    : { carried: listed(ctx, belongings.bag), worn: listed(ctx, belongings.worn), soldLately };
}

export function bankData(ctx: Ctx, userId: number) {
  const vault = ctx.db.vault.userId.find(userId);
  return vault === null ? [] : listed(ctx, vault.bank);
}
