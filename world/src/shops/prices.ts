// What a shop asks and pays. It always asks more than it pays, so that nobody trades in circles.
import { itemKind } from '../items/index.ts';
import type { Shop } from './shop.ts';

/** What a shop asks for one; undefined, when it does not have that kind. */
export function askedFor(shop: Shop, item: number): number | undefined {
  const kind = itemKind(item);
  if (!kind || !shop.wares.some((ware) => ware.item === item)) return undefined;
  return Math.max(paidByRule(kind.price, shop.payPercent) + 1, Math.ceil((kind.price * shop.askPercent) / 100));
}

/** What a shop pays for one; undefined, when it does not buy that kind. */
export function paidFor(shop: Shop, item: number): number | undefined {
  const kind = itemKind(item);
  if (!kind || kind.price === 0 || !shop.buys.includes(kind.category)) return undefined;
  return paidByRule(kind.price, shop.payPercent);
}

const paidByRule = (price: number, percent: number): number => Math.max(1, Math.floor((price * percent) / 100));
