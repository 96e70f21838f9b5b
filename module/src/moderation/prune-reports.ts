// Reports that were decided long ago are forgotten, with the chat in them; the audit keeps who decided what.
import { Range } from 'spacetimedb/server';
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';

const KEPT_DAYS = 180;
/** At most so many a minute: no transaction grows long because nobody looked for a while. */
const MOST_AT_ONCE = 100;

export function pruneReports(ctx: Ctx): void {
  const before = new Range<number>(null, { tag: 'excluded', value: Math.max(0, dayOf(ctx.timestamp) - KEPT_DAYS) });
  const old = ctx.db.report.decidedDay.filter(before).take(MOST_AT_ONCE).toArray();
  for (const { id } of old) ctx.db.report.id.delete(id);
}
