// At the counter of a shop: what it has and asks, what it pays for what one carries, and what stands in the way of a deal.
import { type Bag, roomFor, type Stack } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { askedFor, paidFor, type Shop, type StockLine, stockAt } from '@hollowmere/world/shops';

/** How much is left of wares that were sold of late, by item. */
export type StockLines = ReadonlyMap<number, StockLine>;

/** What somebody brings to the counter. */
export interface Purse {
  readonly bag: Bag;
  readonly coins: number;
}

export interface WareOffer {
  readonly kind: number;
  readonly price: number;
  readonly left: number;
  /** As many as can be bought at once. */
  readonly most: number;
  /** Why not even one; undefined when one can. */
  readonly hindrance: string | undefined;
}

/** All that a shop has, at a tick, for this purse. */
export function waresFor(shop: Shop, lines: StockLines, tick: Tick, { bag, coins }: Purse): WareOffer[] {
  return shop.wares.flatMap((ware) => {
    const price = askedFor(shop, ware.item);
    if (price === undefined) return [];
    const line = lines.get(ware.item);
    const left = line ? stockAt(ware, line, tick) : ware.stock;
    const room = roomFor(bag, ware.item);
    const most = Math.min(left, room, Math.floor(coins / price));
    const hindrance =
      left === 0
        ? 'Sold out for now'
        : coins < price
          ? `${price - coins} ${price - coins === 1 ? 'coin' : 'coins'} short`
          : room === 0
            ? 'No room in your bag'
            : undefined;
    return [{ kind: ware.item, price, left, most, hindrance }];
  });
}

export interface SaleOffer extends Stack {
  readonly slot: number;
  /** For one. */
  readonly price: number;
}

/** What of a bag a shop would buy, the dearest first. */
export function salesFor(shop: Shop, bag: Bag): SaleOffer[] {
  const offers = bag.flatMap((stack, slot) => {
    const price = stack && paidFor(shop, stack.kind);
    return stack && price ? [{ ...stack, slot, price }] : [];
  });
  return offers.sort((a, b) => b.price - a.price || a.slot - b.slot);
}

/** How many stacks of a bag a shop has no use for. */
export const unwantedIn = (shop: Shop, bag: Bag): number =>
  bag.filter((stack) => stack !== null && paidFor(shop, stack.kind) === undefined).length;
