// The ledger's old lines, summed: after a while nobody asks any more which loaf it was. What old lines come to stands in
// one row for each holder and kind, so that lines and sums together say what the holders have, as before.

import { upTo } from '../duties/up-to.ts';
import { firstOf } from '../first-row.ts';
import { dayOf } from '../moment.ts';
import type { Ctx, LedgerRow } from '../schema.ts';

/** Single lines are kept for so long: whoever misses something tells within a month or two. */
const KEPT_DAYS = 60;
/** At most so many lines in one transaction, once a minute: more than half a million a day. */
const MOST_AT_ONCE = 400;

/** Takes lines that are old enough, and adds what they come to, to the sums. */
export function condenseLedger(ctx: Ctx): void {
  const oldest = Math.max(0, dayOf(ctx.timestamp) - KEPT_DAYS - 1);
  const lines = ctx.db.ledger.day.filter(upTo(oldest)).take(MOST_AT_ONCE).toArray();
  const sums = new Sums();
  for (const line of lines) {
    const day = dayOf(line.writtenAt);
    if (day > oldest) ctx.db.ledger.id.update({ ...line, day });
    else {
      sums.add(line);
      ctx.db.ledger.id.delete(line.id);
    }
  }
  for (const { holder, kind, count } of sums.all()) addToSum(ctx, holder, kind, count);
}

interface Sum {
  readonly holder: number;
  readonly kind: number;
  count: bigint;
}

class Sums {
  readonly #sums = new Map<string, Sum>();

  add({ source, target, kind, count }: LedgerRow): void {
    this.#sumOf(target, kind).count += BigInt(count);
    this.#sumOf(source, kind).count -= BigInt(count);
  }

  all(): Iterable<Sum> {
    return this.#sums.values();
  }

  #sumOf(holder: number, kind: number): Sum {
    const key = `${holder} ${kind}`;
    const sum = this.#sums.get(key) ?? { holder, kind, count: 0n };
    this.#sums.set(key, sum);
    return sum;
  }
}

/** A sum of nothing has no row: that of a container that is gone, say. */
function addToSum(ctx: Ctx, holder: number, kind: number, more: bigint): void {
  if (more === 0n) return;
  const row = firstOf(ctx.db.ledgerSum.byHolderAndKind.filter([holder, kind]));
  const count = (row?.count ?? 0n) + more;
  if (row === undefined) ctx.db.ledgerSum.insert({ id: 0, holder, kind, count });
  else if (count === 0n) ctx.db.ledgerSum.id.delete(row.id);
  else ctx.db.ledgerSum.id.update({ ...row, count });
}
