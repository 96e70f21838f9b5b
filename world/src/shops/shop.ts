// What a shop is. The shops stand in shops.ts, what they ask and pay in prices.ts.
import type { ItemCategory } from '../items/index.ts';

export interface Ware {
  readonly item: number;
  /** The most it has of it; what is sold comes back one by one. */
  readonly stock: number;
  /** Ticks until one more is there. */
  readonly restockTicks: number;
}

export interface Shop {
  /** Stable for ever. */
  readonly id: number;
  readonly name: string;
  /** Creature kind of whoever keeps it. */
  readonly keeper: number;
  readonly wares: readonly Ware[];
  /** What it buys. */
  readonly buys: readonly ItemCategory[];
  /** What it asks and pays, in percent of an item's price. It always asks more than it pays. */
  readonly askPercent: number;
  readonly payPercent: number;
}
