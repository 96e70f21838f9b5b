// How much of a ware is left: a line like a motion. What was sold comes back one by one as time goes by, and nobody
// has to count it.
import type { Tick } from '../movement/index.ts';
import type { Ware } from './shop.ts';

/** `left` of it were there at `since`. */
export interface StockLine {
  readonly left: number;
  readonly since: Tick;
}

/** How much there is at a tick. A tick before `since` counts as `since`. */
export function stockAt(ware: Ware, { left, since }: StockLine, tick: Tick): number {
  const returned = Math.floor(Math.max(0, tick - since) / ware.restockTicks);
  return Math.min(ware.stock, left + returned);
}

/**
 * The line after `count` were sold; undefined, when there are not as many. Time towards the next one is kept while
 * something is missing, so that buying often does not hold up what comes.
 */
export function soldFrom(ware: Ware, line: StockLine, count: number, tick: Tick): StockLine | undefined {
  const there = stockAt(ware, line, tick);
  if (!Number.isInteger(count) || count < 1 || count > there) return undefined;
  const begun = there === ware.stock ? 0 : Math.max(0, tick - line.since) % ware.restockTicks;
  return { left: there - count, since: Math.max(line.since, tick) - begun };
}
