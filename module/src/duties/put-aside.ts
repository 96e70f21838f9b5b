// Remembering what was put aside: a line in the log for whoever keeps the world, and the row for whoever looks into it.
// For a month, and no longer: rows can tell of people, some of whom are forgotten meanwhile.
import { daysBetween } from '../moment.ts';
import type { Ctx, TrialRow } from '../schema.ts';

/** What the engine offers every module; its types name no environment. */
declare const console: { readonly error: (line: string) => void };

/** Older ones go. */
const MOST_KEPT = 500;
const KEPT_DAYS = 30;

export function keepRecord(ctx: Ctx, { duty, key }: TrialRow, row: unknown): void {
  const what = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? value.toString() : value)) ?? '';
  console.error(`Put aside because it broke whatever touched it: ${duty} ${key}. ${what}`);
  ctx.db.putAside.insert({ id: 0, at: ctx.timestamp, duty, key, what });
  const oldestFirst = [...ctx.db.putAside.iter()].sort((a, b) => a.id - b.id);
  for (const { id } of oldestFirst.slice(0, -MOST_KEPT)) ctx.db.putAside.id.delete(id);
}

/** Once a minute; there are never many. */
export function forgetOldRecords(ctx: Ctx): void {
  for (const { id, at } of [...ctx.db.putAside.iter()]) {
    if (daysBetween(at, ctx.timestamp) >= KEPT_DAYS) ctx.db.putAside.id.delete(id);
  }
}
