// How many at a time: one, a few, or as many as there can be. Chosen once for everything at a counter or a station.

export const AMOUNTS = ['one', 'few', 'all'] as const;
export type Amount = (typeof AMOUNTS)[number];

export const FEW = 5;

/** So many of at most so many; one where there can be none, so that what stands in the way is told of one. */
export function manyOf(amount: Amount, most: number): number {
  const wish = { one: 1, few: FEW, all: most };
  return Math.max(1, Math.min(wish[amount], most));
}
