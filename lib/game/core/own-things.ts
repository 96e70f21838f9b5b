// What one carries and wears, as a value; what a move makes of it, so that it can be shown before the server has answered;
// and what came in between two states of it.
import type { CharacterClass } from '@hollowmere/world/characters';
import type { ErrorCode } from '@hollowmere/world/errors';
import {
  BAG_SLOTS,
  type Bag,
  COIN_SLOT,
  COINS,
  emptyBag,
  equipmentSlots,
  itemKind,
  moveBetween,
  moveWithin,
  type Stack,
  sorted,
  whyNotWorn,
} from '@hollowmere/world/items';

export interface OwnThings {
  readonly bag: Bag;
  /** By the number of the slot of the body. */
  readonly worn: Bag;
  readonly coins: number;
}

export type ThingsPlace = { readonly container: 'bag' | 'worn'; readonly slot: number };

/** Who wears them. */
export interface Wearer {
  readonly class: CharacterClass;
  readonly level: number;
}

export const NO_THINGS: OwnThings = { bag: emptyBag(BAG_SLOTS), worn: emptyBag(equipmentSlots.length), coins: 0 };

interface OwnRow extends Stack, ThingsPlace {}

/** Rows of the own view as bags. What lies in a slot that this page does not know is passed over. */
export function thingsOf(rows: Iterable<OwnRow>): OwnThings {
  const bags = { bag: [...NO_THINGS.bag], worn: [...NO_THINGS.worn] };
  let coins = 0;
  for (const { container, slot, kind, count } of rows) {
    if (slot === COIN_SLOT) coins += container === 'bag' && kind === COINS ? count : 0;
    else if (slot < bags[container].length) bags[container][slot] = { kind, count };
  }
  return { ...bags, coins };
}

export const stackAt = (things: OwnThings, { container, slot }: ThingsPlace): Stack | null =>
  things[container][slot] ?? null;

type Changed = { readonly ok: true; readonly things: OwnThings } | { readonly ok: false; readonly code: ErrorCode };

/** What a move makes of one's things, by the rules that the server goes by. */
export function afterMove(
  things: OwnThings,
  from: ThingsPlace,
  to: ThingsPlace,
  count: number,
  wearer: Wearer,
): Changed {
  const moved = withMoved(things, from, to, count);
  if (!moved.ok) return moved;
  for (const [slot, stack] of moved.things.worn.entries()) {
    if (stack === null || stack === things.worn[slot]) continue;
    const kind = itemKind(stack.kind);
    if (kind && kind.slot !== equipmentSlots[slot]) return { ok: false, code: 'wrong_slot' };
    const why = kind && whyNotWorn(kind, wearer);
    if (why !== undefined) return { ok: false, code: why };
  }
  return moved;
}

function withMoved(things: OwnThings, from: ThingsPlace, to: ThingsPlace, count: number): Changed {
  const source = things[from.container];
  if (from.container === to.container) {
    const moved = moveWithin(source, from.slot, to.slot, count);
    return moved.ok ? { ok: true, things: { ...things, [from.container]: moved.bag } } : moved;
  }
  const moved = moveBetween(source, from.slot, things[to.container], to.slot, count);
  if (!moved.ok) return moved;
  return { ok: true, things: { ...things, [from.container]: moved.from, [to.container]: moved.to } };
}

export const afterSorting = (things: OwnThings): OwnThings => ({ ...things, bag: sorted(things.bag) });

/** Where a thing goes when it is put on, or taken off again. */
export function wearPlace(things: OwnThings, from: ThingsPlace): ThingsPlace | undefined {
  if (from.container === 'worn') return firstFree(things);
  const slot = itemKind(stackAt(things, from)?.kind ?? 0)?.slot;
  return slot && { container: 'worn', slot: equipmentSlots.indexOf(slot) };
}

/** The first empty slot of the bag. */
export function firstFree({ bag }: OwnThings): ThingsPlace | undefined {
  const slot = bag.indexOf(null);
  return slot < 0 ? undefined : { container: 'bag', slot };
}

/** What there is more of than before, wherever it lies: moving and splitting gain nothing. */
export function gained(before: OwnThings, after: OwnThings): Stack[] {
  const had = totals(before);
  return [...totals(after)]
    .map(([kind, count]) => ({ kind, count: count - (had.get(kind) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/** Nobody who is in the world has nothing at all: these are the things of somebody who is outside. */
export const isEmpty = (things: OwnThings): boolean => totals(things).size === 0;

function totals({ bag, worn, coins }: OwnThings): Map<number, number> {
  const counts = new Map<number, number>(coins > 0 ? [[COINS, coins]] : []);
  for (const stack of [...bag, ...worn]) if (stack) counts.set(stack.kind, (counts.get(stack.kind) ?? 0) + stack.count);
  return counts;
}
