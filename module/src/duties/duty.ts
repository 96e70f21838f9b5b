// A duty: things of one sort that fall due at a tick, each found by its key. Schedules do what is due in one transaction,
// because that is cheap; where one of them breaks, everything it shared the transaction with is undone, and the watch
// (watch.ts) finds out which it was and has it put aside.
import type { Tick } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

export interface Duty {
  /** As rows and log lines call it; never changed, because trials outlive a publish. */
  readonly name: string;
  /** The keys of what is due by a tick, oldest first; taken before any of it is done. */
  readonly due: (ctx: Ctx, upTo: Tick) => readonly number[];
  /** Does one. What is gone or put off meanwhile is left alone. */
  readonly carryOut: (ctx: Ctx, key: number, now: Tick) => void;
  /**
   * Takes one out of the way that breaks whatever touches it: it writes as little as it can and asks no rule. Returns
   * what was there, for whoever looks into it.
   */
  readonly putAside: (ctx: Ctx, key: number, now: Tick) => unknown;
}

/** At most so many of each duty at a time: after a standstill everything is due, and nobody may wait for all of it. */
export const MOST_AT_ONCE = 200;

export function carryOutDue(ctx: Ctx, duties: readonly Duty[], now: Tick): void {
  for (const { due, carryOut } of duties) {
    for (const key of due(ctx, now).slice(0, MOST_AT_ONCE)) carryOut(ctx, key, now);
  }
}
