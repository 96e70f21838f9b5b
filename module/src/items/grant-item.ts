// Things by the owner's hand: what an accident took from somebody, and what tests need. The ledger says so.
import { itemKind } from '@hollowmere/world/items';
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner } from '../world/settings.ts';
import { belongingsOf } from './containers.ts';
import { holdingOf, withMore } from './holding.ts';
import { transfer } from './transfer.ts';

/** Into the bag of a character, if there is room. */
export const grantItem = hollowmere.reducer(
  { characterId: t.u32(), kind: t.u16(), count: t.u32() },
  (ctx, { characterId, kind, count }) => {
    requireOwner(ctx);
    if (ctx.db.character.id.find(characterId) === null) refuse('no_such_character');
    if (itemKind(kind) === undefined) refuse('no_such_item');
    if (count < 1) refuse('bad_count');
    const { bag } = belongingsOf(ctx, characterId);
    const after = withMore(holdingOf(ctx, bag), { kind, count });
    transfer(ctx, [{ of: 'container', container: bag, after }], { cause: 'staff', characterId });
  },
);
