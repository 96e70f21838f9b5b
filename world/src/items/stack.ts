// The smallest thing that can be held: so many of one kind.
/** `count` of the item kind with that id; the count is 1 or more. */
export interface Stack {
  readonly kind: number;
  readonly count: number;
}

/** The id of coins. They are counted apart and take no slot of a bag. */
export const COINS = 1;
/** The slot that coins are written under in a bag or bank. */
export const COIN_SLOT = 65_535;
/** The most coins one purse holds. */
export const MOST_COINS = 2_000_000_000;

export const BAG_SLOTS = 24;
export const BANK_SLOTS = 60;
