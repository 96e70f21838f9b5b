// Coins into the bank and out of it. Things are moved by hand: items/move-item.ts.
import { COINS } from '@hollowmere/world/items';
import { isBanker } from '@hollowmere/world/shops';
import { t } from 'spacetimedb/server';
import { belongingsOf } from '../items/belongings.ts';
import { bankOf } from '../items/containers.ts';
import { holdingOf, withFewer, withMore } from '../items/holding.ts';
import { transfer } from '../items/transfer.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { listen } from '../townsfolk/listen.ts';

export const deposit = hollowmere.reducer({ npc: t.u32(), count: t.u32() }, (ctx, { npc, count }) => {
  const { characterId, bag, bank } = atTheBank(ctx, npc);
  moveCoins(ctx, bag, bank, count, characterId);
});

export const withdraw = hollowmere.reducer({ npc: t.u32(), count: t.u32() }, (ctx, { npc, count }) => {
  const { characterId, bag, bank } = atTheBank(ctx, npc);
  moveCoins(ctx, bank, bag, count, characterId);
});

/** Throws `no_such_npc` for whoever keeps no bank. */
function atTheBank(ctx: Ctx, npc: number) {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const meeting = townspersonInReach(ctx, session, npc);
  if (!isBanker(meeting.kind)) refuse('no_such_npc');
  listen(ctx, meeting);
  const { characterId } = session;
  return { characterId, bag: belongingsOf(ctx, characterId).bag, bank: bankOf(ctx, user.id) };
}

function moveCoins(ctx: Ctx, from: number, to: number, count: number, characterId: number): void {
  if (count < 1) refuse('bad_count');
  const coins = { kind: COINS, count };
  transfer(
    ctx,
    [
      { of: 'container', container: from, after: withFewer(holdingOf(ctx, from), coins) },
      { of: 'container', container: to, after: withMore(holdingOf(ctx, to), coins) },
    ],
    { cause: 'banked', characterId },
  );
}
