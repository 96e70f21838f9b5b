// Chat is kept long enough to be reported, and no longer.
import { Range } from 'spacetimedb/server';
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';

/** Full days after the one on which a line was said. */
export const KEPT_DAYS = 30;
/** At most so many lines a minute: no transaction grows long because nobody looked for a while. */
export const LINES_A_MINUTE = 500;
/** And so many with each new line: however much is said, old lines go faster than new ones come. */
export const LINES_A_LINE = 2;

export function pruneChat(ctx: Ctx, most: number): void {
  const before = new Range<number>(null, { tag: 'excluded', value: Math.max(0, dayOf(ctx.timestamp) - KEPT_DAYS) });
  const old = ctx.db.chatLine.day.filter(before).take(most).toArray();
  for (const { id } of old) ctx.db.chatLine.id.delete(id);
}
