// What lies on the ground: dropped, taken up, and gone after a while.

import type { Stack } from '@hollowmere/world/items';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { type Pile, transfer } from './transfer.ts';

/** How long a thing lies there. */
const LIES_TICKS: Tick = ticksOf(180);
/** How long the prize of a fight is kept for whoever won it. */
const OWNED_TICKS: Tick = ticksOf(45);

/** A pile for whoever won it; with an owner of 0 for anybody. */
export function pileAt(spot: { readonly x: number; readonly y: number }, stack: Stack, owner: number, now: Tick): Pile {
  const ownedUntil = owner === 0 ? now : now + OWNED_TICKS;
  return { ...stack, x: spot.x, y: spot.y, owner, ownedUntil, goesAt: now + LIES_TICKS };
}

/** Takes away what has lain too long. */
export const groundDuty: Duty = {
  name: 'ground',
  due: (ctx, tick) => [...ctx.db.groundItem.goesAt.filter(upTo(tick))].map(({ id }) => id),
  carryOut: (ctx, id, now) => {
    const row = ctx.db.groundItem.id.find(id);
    if (row === null || row.goesAt > now) return;
    transfer(ctx, [{ of: 'pile', row }], { cause: 'vanished', characterId: 0 });
  },
  // It lies there for good, as the ledger says.
  putAside: (ctx, id) => {
    const row = ctx.db.groundItem.id.find(id);
    if (row !== null) ctx.db.groundItem.id.update({ ...row, goesAt: NEVER });
    return row;
  },
};
