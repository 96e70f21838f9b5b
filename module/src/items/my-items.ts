// What one's own character carries and wears, and what one's account keeps in the bank.
import { type Infer, t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { ownPlayedId } from '../characters/own-character.ts';
import { hollowmere, type ItemRow, type ReadCtx } from '../schema.ts';
import { itemsIn } from './holding.ts';
import { ContainerKind } from './tables.ts';

const OwnItem = t.row('OwnItem', {
  id: t.u32().primaryKey(),
  container: ContainerKind,
  slot: t.u16(),
  kind: t.u16(),
  count: t.u32(),
});

/** Of the character in the world; nothing while none is. */
export const myItems = hollowmere.view({ public: true }, t.array(OwnItem), (ctx) => {
  const belongings = ctx.db.belongings.characterId.find(ownPlayedId(ctx));
  if (belongings === null) return [];
  return [...shown(ctx, belongings.bag, 'bag'), ...shown(ctx, belongings.worn, 'worn')];
});

export const myBank = hollowmere.view({ public: true }, t.array(OwnItem), (ctx) => {
  const vault = ctx.db.vault.userId.find(ownUserId(ctx));
  return vault === null ? [] : shown(ctx, vault.bank, 'bank');
});

function shown(ctx: ReadCtx, container: number, tag: Infer<typeof ContainerKind>['tag']) {
  return itemsIn(ctx, container).map(({ id, slot, kind, count }: ItemRow) => {
    return { id, container: { tag }, slot, kind, count };
  });
}
