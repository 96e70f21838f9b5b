// What lies on the ground: dropped, taken up, and gone after a while.

import type { Stack } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { Range } from 'spacetimedb/server';
import type { Ctx } from '../schema.ts';
import { type Pile, transfer } from './transfer.ts';

/** How long a thing lies there. */
const LIES_TICKS: Tick = ticksOf(180);
/** How long the prize of a fight is kept for whoever won it. */
const OWNED_TICKS: Tick = ticksOf(45);
/** At most so many vanish in one transaction. */
const MOST_AT_ONCE = 200;

/** A pile for whoever won it; with an owner of 0 for anybody. */
export function pileAt(spot: { readonly x: number; readonly y: number }, stack: Stack, owner: number, now: Tick): Pile {
  const ownedUntil = owner === 0 ? now : now + OWNED_TICKS;
  return { ...stack, x: spot.x, y: spot.y, owner, ownedUntil, goesAt: now + LIES_TICKS };
}

/** Takes away what has lain too long. */
export function clearGround(ctx: Ctx, now: Tick): void {
  const upToNow = new Range<number>(null, { tag: 'included', value: now });
  for (const row of ctx.db.groundItem.goesAt.filter(upToNow).take(MOST_AT_ONCE).toArray()) {
    transfer(ctx, [{ of: 'pile', row, left: 0 }], { cause: 'vanished', characterId: 0 });
  }
}
