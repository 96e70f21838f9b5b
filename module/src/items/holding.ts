// What a container holds, between rows and the rules of world/items: slots in order, and coins apart.
import { type Bag, COIN_SLOT, COINS, MOST_COINS, put, roomFor, type Stack, take } from '@hollowmere/world/items';
import { refuse } from '../refuse.ts';
import type { Ctx, ItemRow, ReadCtx } from '../schema.ts';
import { slotsOf } from './containers.ts';

export interface Holding {
  readonly bag: Bag;
  readonly coins: number;
}

/** A container whose owner had to take in more than fits has the slots that it takes, until they are empty. */
export function holdingOf(ctx: ReadCtx, container: number): Holding {
  const items = itemsIn(ctx, container);
  const filled = new Map<number, Stack>(items.map(({ slot, kind, count }) => [slot, { kind, count }]));
  const coins = filled.get(COIN_SLOT)?.count ?? 0;
  filled.delete(COIN_SLOT);
  const slots = Math.max(slotsOf(ctx, container), ...[...filled.keys()].map((slot) => slot + 1));
  return { bag: Array.from({ length: slots }, (_, slot) => filled.get(slot) ?? null), coins };
}

export function itemsIn(ctx: ReadCtx, container: number): ItemRow[] {
  return [...ctx.db.item.containerId.filter(container)];
}

/** Writes what became of a container: rows that stay the same stay untouched, and things that move keep no row. */
export function writeHolding(ctx: Ctx, container: number, after: Holding): void {
  const wanted = new Map<number, Stack>();
  for (const [slot, stack] of after.bag.entries()) if (stack !== null) wanted.set(slot, stack);
  if (after.coins > 0) wanted.set(COIN_SLOT, { kind: COINS, count: after.coins });
  for (const item of itemsIn(ctx, container)) {
    const stack = wanted.get(item.slot);
    wanted.delete(item.slot);
    if (stack === undefined) ctx.db.item.id.delete(item.id);
    else if (stack.kind !== item.kind || stack.count !== item.count) ctx.db.item.id.update({ ...item, ...stack });
  }
  for (const [slot, { kind, count }] of wanted) {
    ctx.db.item.insert({ id: 0, containerId: container, slot, kind, count });
  }
}

/** How many of each kind there are, coins included. */
export function totalsOf({ bag, coins }: Holding): Map<number, number> {
  const totals = new Map<number, number>();
  for (const stack of bag) if (stack !== null) totals.set(stack.kind, (totals.get(stack.kind) ?? 0) + stack.count);
  if (coins > 0) totals.set(COINS, (totals.get(COINS) ?? 0) + coins);
  return totals;
}

/** A holding with so many more of a kind. Throws `bag_full` when not all of them fit, coins included. */
export function withMore(holding: Holding, { kind, count }: Stack): Holding {
  if (kind === COINS) {
    const coins = holding.coins + count;
    return coins > MOST_COINS ? refuse('bag_full') : { ...holding, coins };
  }
  const filled = put(holding.bag, kind, count);
  return filled.ok ? { ...holding, bag: filled.bag } : refuse(filled.code);
}

/** A holding with as many more of a kind as fit, and what is left over, if anything is. */
export function withWhatFits(holding: Holding, stack: Stack): { holding: Holding; rest: Stack | null } {
  const room = stack.kind === COINS ? MOST_COINS - holding.coins : roomFor(holding.bag, stack.kind);
  const count = Math.min(stack.count, Math.max(0, room));
  const rest = count === stack.count ? null : { ...stack, count: stack.count - count };
  return { holding: count === 0 ? holding : withMore(holding, { ...stack, count }), rest };
}

/** A holding with so many fewer. Throws `no_coins` or `missing_ingredients` when there are not as many. */
export function withFewer(holding: Holding, { kind, count }: Stack): Holding {
  if (kind === COINS) {
    return holding.coins < count ? refuse('no_coins') : { ...holding, coins: holding.coins - count };
  }
  const rest = take(holding.bag, kind, count);
  return rest.ok ? { ...holding, bag: rest.bag } : refuse(rest.code);
}

/** A holding with nothing of these kinds. */
export function withoutKinds(holding: Holding, kinds: readonly number[]): Holding {
  return { ...holding, bag: holding.bag.map((stack) => (stack && kinds.includes(stack.kind) ? null : stack)) };
}

/** A holding without so many of the stack in one slot. Throws `no_such_item` and `bad_count`. */
export function withoutPart(holding: Holding, slot: number, count: number): { holding: Holding; stack: Stack } {
  const stack = holding.bag[slot] ?? refuse('no_such_item');
  if (count < 1 || count > stack.count) refuse('bad_count');
  const rest = count === stack.count ? null : { ...stack, count: stack.count - count };
  return { holding: { ...holding, bag: holding.bag.with(slot, rest) }, stack: { ...stack, count } };
}
