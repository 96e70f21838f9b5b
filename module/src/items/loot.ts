// Dropping things, and taking up what lies there.
import { COINS, itemKind } from '@hollowmere/world/items';
import { t } from 'spacetimedb/server';
import { countDeed } from '../growth/deeds.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { actFrom, requirePointInReach } from '../movement/standing-place.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { belongingsOf } from './belongings.ts';
import { pileAt } from './ground.ts';
import { holdingOf, withMore, withoutPart } from './holding.ts';
import { transfer } from './transfer.ts';

/** Takes up a pile, all of it or, where there is no room for that, nothing; whoever won it comes first. */
export const takeLoot = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'takeLoot', user.id);
  const row = ctx.db.groundItem.id.find(id);
  if (row === null) return refuse('no_such_item');
  const place = actFrom(ctx, session.entity);
  requirePointInReach(place, row);
  if (row.owner !== 0 && row.owner !== session.entity && place.now < row.ownedUntil) refuse('not_yours_yet');
  const { characterId } = session;
  const { bag } = belongingsOf(ctx, characterId);
  const after = withMore(holdingOf(ctx, bag), row);
  transfer(
    ctx,
    [
      { of: 'pile', row },
      { of: 'container', container: bag, after },
    ],
    { cause: 'pickedUp', characterId },
  );
  // Nobody drops coins: creatures leave them, and chests where a purse is full.
  if (row.kind === COINS) countDeed(ctx, characterId, 'coinsEarned', row.count);
});

/** Lays so many of the stack in a slot of the bag on the ground, for anybody. Things of a quest stay in the bag. */
export const dropItem = hollowmere.reducer({ slot: t.u16(), count: t.u32() }, (ctx, { slot, count }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'dropItem', user.id);
  const { characterId } = session;
  const { bag } = belongingsOf(ctx, characterId);
  const { holding: after, stack } = withoutPart(holdingOf(ctx, bag), slot, count);
  if (itemKind(stack.kind)?.category === 'quest') refuse('not_usable');
  const place = actFrom(ctx, session.entity);
  transfer(
    ctx,
    [
      { of: 'container', container: bag, after },
      { of: 'new pile', pile: pileAt(place, stack, 0, place.now) },
    ],
    { cause: 'dropped', characterId },
  );
});
