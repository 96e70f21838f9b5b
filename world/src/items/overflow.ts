// Laying one bag into another when nothing may be lost, whether or not it fits.
import { type Bag, put } from './bag.ts';

/** Everything of both: where the first is full, it gets the slots that are missing. */
export function addOverflowing(bag: Bag, more: Bag): Bag {
  let all = bag;
  for (const stack of more) {
    if (stack === null) continue;
    const fitted = put(all, stack.kind, stack.count);
    all = fitted.ok ? fitted.bag : all.concat(stack);
  }
  return all;
}
