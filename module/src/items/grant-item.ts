// Things by the owner's hand: what an accident took from somebody, and what tests need. The ledger says so.
import { itemKind } from '@hollowmere/world/items';
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner } from '../world/settings.ts';
import { changeBag } from './change-bag.ts';
import { withMore } from './holding.ts';

/** Into the bag of a character, if there is room. */
export const grantItem = hollowmere.reducer(
  { characterId: t.u32(), kind: t.u16(), count: t.u32() },
  (ctx, { characterId, kind, count }) => {
    requireOwner(ctx);
    if (ctx.db.character.id.find(characterId) === null) refuse('no_such_character');
    if (itemKind(kind) === undefined) refuse('no_such_item');
    if (count < 1) refuse('bad_count');
    changeBag(ctx, { cause: 'staff', characterId }, (before) => withMore(before, { kind, count }));
  },
);
