// Containers: how many slots each kind has, and the bank of an account, made the first time it is asked for. What a
// character carries and wears is in belongings.ts.
import { BAG_SLOTS, BANK_SLOTS, equipmentSlots } from '@hollowmere/world/items';
import type { Infer } from 'spacetimedb/server';
import type { Ctx, ReadCtx } from '../schema.ts';
import type { ContainerKind } from './tables.ts';

type Kind = Infer<typeof ContainerKind>['tag'];

/** How many slots each kind of container has. */
const SLOTS: Readonly<Record<Kind, number>> = {
  bag: BAG_SLOTS,
  worn: equipmentSlots.length,
  bank: BANK_SLOTS,
  trade: 12,
  mail: 12,
  chest: BAG_SLOTS,
};

export function slotsOf(ctx: ReadCtx, container: number): number {
  const row = ctx.db.container.id.find(container);
  return row === null ? 0 : SLOTS[row.kind.tag];
}

/** The bank of an account. */
export function bankOf(ctx: Ctx, userId: number): number {
  const known = ctx.db.vault.userId.find(userId);
  if (known !== null) return known.bank;
  return ctx.db.vault.insert({ userId, bank: makeContainer(ctx, 'bank') }).bank;
}

/** An empty one. */
export function makeContainer(ctx: Ctx, kind: Kind): number {
  return ctx.db.container.insert({ id: 0, kind: { tag: kind } }).id;
}
