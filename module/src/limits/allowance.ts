// Token buckets in rows: the rule is in world/limits, here it is remembered per act and user. Only accepted calls are
// written, because a refused one rolls back.
import { type Limit, spend } from '@hollowmere/world/limits';
import { tickAt } from '@hollowmere/world/time';
import { Range } from 'spacetimedb/server';
import { momentAt } from '../moment.ts';
import { refuse } from '../refuse.ts';
import type { Ctx } from '../schema.ts';
import { settingsOf, tickOf } from '../world/settings.ts';

const seconds = (count: number) => BigInt(count) * 1_000_000n;

/** So many at once, and one more after each span. */
const LIMITS = {
  /** Keyed by user. */
  say: { capacity: 5, refillMicros: seconds(2) },
  enter: { capacity: 10, refillMicros: seconds(3) },
  createCharacter: { capacity: 8, refillMicros: seconds(600) },
  deleteCharacter: { capacity: 8, refillMicros: seconds(60) },
  useDoor: { capacity: 6, refillMicros: seconds(1) },
  /** Keyed by door: two people cannot make it flutter. */
  moveDoor: { capacity: 3, refillMicros: seconds(1) },
  /** Rearranging a bag by hand. */
  moveItem: { capacity: 40, refillMicros: seconds(1) / 5n },
  takeLoot: { capacity: 20, refillMicros: seconds(1) / 4n },
  dropItem: { capacity: 10, refillMicros: seconds(1) },
  craft: { capacity: 10, refillMicros: seconds(1) },
  cancelCast: { capacity: 10, refillMicros: seconds(1) / 2n },
  useFixture: { capacity: 10, refillMicros: seconds(1) },
  /** Shops, the bank, beds and lessons. */
  trade: { capacity: 30, refillMicros: seconds(1) / 4n },
  /** Keyed by character: a shrine mends once in a while. */
  blessing: { capacity: 1, refillMicros: seconds(600) },
  useItem: { capacity: 10, refillMicros: seconds(1) },
  quest: { capacity: 10, refillMicros: seconds(1) },
  talk: { capacity: 20, refillMicros: seconds(1) / 2n },
  /** One for the whole world: identities cost nothing, so a single visitor could fill it with guests. */
  newGuest: { capacity: 40, refillMicros: seconds(1) },
  /** One for the whole world, too: logins cost next to nothing where anybody may make them. */
  register: { capacity: 200, refillMicros: seconds(1) },
  renameUser: { capacity: 5, refillMicros: seconds(600) },
  /** Names and looks of characters: a few tries at once. */
  changeCharacter: { capacity: 20, refillMicros: seconds(10) },
  changeSettings: { capacity: 30, refillMicros: seconds(4) },
  block: { capacity: 20, refillMicros: seconds(20) },
  /** Keyed by account for those who have no user yet. */
  offerJoin: { capacity: 10, refillMicros: seconds(60) },
  redeemJoin: { capacity: 10, refillMicros: seconds(60) },
  requestDeletion: { capacity: 5, refillMicros: seconds(600) },
  exportData: { capacity: 3, refillMicros: seconds(1200) },
  /** Keyed by user. */
  report: { capacity: 5, refillMicros: seconds(300) },
  actAsStaff: { capacity: 60, refillMicros: seconds(1) },
  /** Keyed by user, and one for visitors and guests together. What it lets through stays in the audit for good. */
  tryToActAsStaff: { capacity: 20, refillMicros: seconds(600) },
} as const satisfies Record<string, Limit>;

export type Act = keyof typeof LIMITS;

/** Takes one token for an act, or refuses with `too_fast`. */
export function spendAllowance(ctx: Ctx, act: Act, who: number | string): void {
  if (!isAllowed(ctx, act, who)) refuse('too_fast');
}

/** Takes one token for an act, if there is one. */
export function isAllowed(ctx: Ctx, act: Act, who: number | string): boolean {
  const key = `${act}:${who}`;
  const limit = LIMITS[act];
  const now = ctx.timestamp.microsSinceUnixEpoch;
  const row = ctx.db.allowance.key.find(key);
  const bucket = spend(
    row === null ? undefined : { tokens: row.tokens, refilledAt: row.refilledAt.microsSinceUnixEpoch },
    limit,
    now,
  );
  if (bucket === 'too_fast') return false;
  const missing = BigInt(limit.capacity - bucket.tokens);
  const fullAt =
    tickAt(bucket.refilledAt + missing * limit.refillMicros, settingsOf(ctx).epoch.microsSinceUnixEpoch) + 1;
  const spent = { key, tokens: bucket.tokens, refilledAt: momentAt(bucket.refilledAt), fullAt };
  if (row === null) ctx.db.allowance.insert(spent);
  else ctx.db.allowance.key.update(spent);
  return true;
}

/** A full bucket says nothing that its absence does not. */
export function forgetFullBuckets(ctx: Ctx): void {
  ctx.db.allowance.fullAt.delete(new Range<number>(null, { tag: 'included', value: tickOf(ctx) }));
}
