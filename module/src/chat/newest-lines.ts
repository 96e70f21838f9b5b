// The last that somebody said. Who talks all day leaves more lines than one answer holds, so they are read day by day.
import { dayOf } from '../moment.ts';
import type { ChatLineRow, Ctx } from '../schema.ts';

/** How far back to look, today included, and how many lines to take at most. */
export interface Reach {
  readonly days: number;
  readonly most: number;
}

/** Newest first. */
export function newestLines(ctx: Ctx, userId: number, { days, most }: Reach): ChatLineRow[] {
  const today = dayOf(ctx.timestamp);
  const found: ChatLineRow[] = [];
  for (let day = today; day > today - days && day >= 0 && found.length < most; day--) {
    const ofDay = [...ctx.db.chatLine.byUserAndDay.filter([userId, day])];
    ofDay.sort((a, b) => (a.id < b.id ? 1 : -1));
    found.push(...ofDay.slice(0, most - found.length));
  }
  return found;
}
