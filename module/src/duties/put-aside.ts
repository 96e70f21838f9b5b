// Remembering what was put aside: a line in the log for whoever keeps the world, and the row for whoever looks into it.
import type { Ctx, TrialRow } from '../schema.ts';

/** What the engine offers every module; its types name no environment. */
declare const console: { readonly error: (line: string) => void };

/** Older ones go. */
const MOST_KEPT = 500;

export function keepRecord(ctx: Ctx, { duty, key }: TrialRow, row: unknown): void {
  const what = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? value.toString() : value)) ?? '';
  console.error(`Put aside because it broke whatever touched it: ${duty} ${key}. ${what}`);
  ctx.db.putAside.insert({ id: 0, at: ctx.timestamp, duty, key, what });
  const tooMany = Number(ctx.db.putAside.count()) - MOST_KEPT;
  if (tooMany > 0) for (const { id } of ctx.db.putAside.iter().take(tooMany).toArray()) ctx.db.putAside.id.delete(id);
}
