// The algebra of bags: how stacks move, split, merge and change places. Pure; a refused act changes nothing, and no
// act ever makes or loses a thing. Coins are no part of it.
import type { ErrorCode } from '../errors.ts';
import { itemKind } from './item-kinds.ts';
import { COINS, type Stack } from './stack.ts';

/** Slots in order; an empty one is null. The length is the number of slots and never changes. */
export type Bag = readonly (Stack | null)[];

export type BagRefusal = Extract<
  ErrorCode,
  'no_such_item' | 'bag_full' | 'bad_count' | 'wrong_slot' | 'missing_ingredients'
>;

/** What became of one bag. */
export type Changed = { readonly ok: true; readonly bag: Bag } | { readonly ok: false; readonly code: BagRefusal };

/** What became of two. */
export type Moved =
  | { readonly ok: true; readonly from: Bag; readonly to: Bag }
  | { readonly ok: false; readonly code: BagRefusal };

const refuse = (code: BagRefusal) => ({ ok: false, code }) as const;

export const emptyBag = (slots: number): Bag => Array.from({ length: slots }, () => null);

const stackSize = (kind: number): number => itemKind(kind)?.stack ?? 1;

const isSlotOf = (bag: Bag, slot: number): boolean => Number.isInteger(slot) && slot >= 0 && slot < bag.length;

const withSlot = (bag: Bag, slot: number, stack: Stack | null): Bag => bag.with(slot, stack);

/** How many of a kind a bag holds. */
export function countOf(bag: Bag, kind: number): number {
  return bag.reduce((total, stack) => total + (stack?.kind === kind ? stack.count : 0), 0);
}

/** How many more of a kind fit. */
export function roomFor(bag: Bag, kind: number): number {
  const size = stackSize(kind);
  return bag.reduce((room, stack) => {
    if (stack === null) return room + size;
    return stack.kind === kind ? room + Math.max(0, size - stack.count) : room;
  }, 0);
}

/**
 * Moves `count` of a stack into a slot of another bag. Onto an empty slot it moves or splits, onto the same kind it
 * merges as far as it fits, onto another kind the two change places, if the whole stack moves.
 */
export function moveBetween(from: Bag, fromSlot: number, to: Bag, toSlot: number, count: number): Moved {
  if (!isSlotOf(from, fromSlot) || !isSlotOf(to, toSlot)) return refuse('wrong_slot');
  const source = from[fromSlot] ?? null;
  if (source === null) return refuse('no_such_item');
  if (!Number.isInteger(count) || count < 1 || count > source.count) return refuse('bad_count');
  const target = to[toSlot] ?? null;
  if (target !== null && target.kind !== source.kind) {
    if (count < source.count) return refuse('bag_full');
    return { ok: true, from: withSlot(from, fromSlot, target), to: withSlot(to, toSlot, source) };
  }
  const held = target?.count ?? 0;
  const moving = Math.min(count, stackSize(source.kind) - held);
  if (moving < 1) return refuse('bag_full');
  const rest = source.count - moving;
  return {
    ok: true,
    from: withSlot(from, fromSlot, rest > 0 ? { kind: source.kind, count: rest } : null),
    to: withSlot(to, toSlot, { kind: source.kind, count: held + moving }),
  };
}

/** {@link moveBetween} within one bag. Onto its own slot it changes nothing. */
export function moveWithin(bag: Bag, fromSlot: number, toSlot: number, count: number): Changed {
  const moved = moveBetween(bag, fromSlot, bag, toSlot, count);
  if (fromSlot === toSlot && isSlotOf(bag, fromSlot) && bag[fromSlot]) return { ok: true, bag };
  if (!moved.ok) return moved;
  return { ok: true, bag: withSlot(moved.to, fromSlot, moved.from[fromSlot] ?? null) };
}

/** Puts `count` of a kind in: onto stacks of it first, then into empty slots. All of it or none. */
export function put(bag: Bag, kind: number, count: number): Changed {
  if (!Number.isInteger(count) || count < 1) return refuse('bad_count');
  if (!itemKind(kind) || kind === COINS) return refuse('no_such_item');
  if (roomFor(bag, kind) < count) return refuse('bag_full');
  const size = stackSize(kind);
  const filled = [...bag];
  let left = count;
  const fill = (slot: number, held: number) => {
    const added = Math.min(left, Math.max(0, size - held));
    if (added > 0) filled[slot] = { kind, count: held + added };
    left -= added;
  };
  for (const [slot, stack] of bag.entries()) if (stack?.kind === kind) fill(slot, stack.count);
  for (const [slot, stack] of bag.entries()) if (stack === null && left > 0) fill(slot, 0);
  return { ok: true, bag: filled };
}

/** Takes `count` of a kind out, from the last slots first. All of it or none. */
export function take(bag: Bag, kind: number, count: number): Changed {
  if (!Number.isInteger(count) || count < 1) return refuse('bad_count');
  if (countOf(bag, kind) < count) return refuse('missing_ingredients');
  const rest = [...bag];
  let left = count;
  for (let slot = bag.length - 1; slot >= 0 && left > 0; slot--) {
    const stack = bag[slot];
    if (stack?.kind !== kind) continue;
    const taken = Math.min(left, stack.count);
    rest[slot] = taken === stack.count ? null : { kind, count: stack.count - taken };
    left -= taken;
  }
  return { ok: true, bag: rest };
}

/** Takes some things out and puts others in, as crafting and handing in do: all of it or nothing. */
export function exchange(bag: Bag, taken: readonly Stack[], given: readonly Stack[]): Changed {
  let changed: Changed = { ok: true, bag };
  for (const { kind, count } of taken) changed = changed.ok ? take(changed.bag, kind, count) : changed;
  for (const { kind, count } of given) changed = changed.ok ? put(changed.bag, kind, count) : changed;
  return changed;
}

/** Full stacks, in the order of the kinds, from the first slot on: the same things always end in the same slots. */
export function sorted(bag: Bag): Bag {
  const totals = new Map<number, number>();
  for (const stack of bag) if (stack) totals.set(stack.kind, (totals.get(stack.kind) ?? 0) + stack.count);
  const stacks: Stack[] = [];
  for (const [kind, total] of [...totals].sort(([a], [b]) => a - b)) {
    const size = stackSize(kind);
    for (let left = total; left > 0; left -= size) stacks.push({ kind, count: Math.min(left, size) });
  }
  return bag.map((_, slot) => stacks[slot] ?? null);
}
