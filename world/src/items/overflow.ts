// Laying one bag into another when nothing may be lost, whether or not it fits.
import { type Bag, put } from './bag.ts';

/** Everything of both: where the first is full, it gets the slots that are missing. */
export function addOverflowing(bag: Bag, more: Bag): Bag {
  return more.reduce<Bag>((all, stack) => {
    if (stack === null) return all;
    const fitted = put(all, stack.kind, stack.count);
    return fitted.ok ? fitted.bag : [...all, stack];
  }, bag);
}
