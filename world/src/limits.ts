// Token buckets: so many acts at once, and one more every so often. For what is rare and abusable; steering needs none.

export interface Limit {
  /** How many acts may come at once. */
  readonly capacity: number;
  /** After how many microseconds one more is allowed. */
  readonly refillMicros: bigint;
}

export interface Bucket {
  readonly tokens: number;
  /** Microseconds since the Unix epoch; what was refilled up to here is in `tokens`. */
  readonly refilledAt: bigint;
}

/** Clocks run unevenly by less than this. */
const UNEVEN_MICROS = 60_000_000n;

/**
 * Takes one token. `undefined` is a bucket nobody has used yet, and is full.
 * Time that runs backwards refills nothing, unless it was set back so far that waiting for it would take longer than all
 * refills: then nobody is kept waiting.
 */
export function spend(bucket: Bucket | undefined, limit: Limit, nowMicros: bigint): Bucket | 'too_fast' {
  const { tokens, refilledAt } = refilled(bucket, limit, nowMicros);
  if (tokens < 1) return 'too_fast';
  return { tokens: tokens - 1, refilledAt };
}

/** Whether nothing is left to remember: such a bucket can be forgotten. */
export function isFull(bucket: Bucket, limit: Limit, nowMicros: bigint): boolean {
  return refilled(bucket, limit, nowMicros).tokens >= limit.capacity;
}

function refilled(bucket: Bucket | undefined, limit: Limit, nowMicros: bigint): Bucket {
  if (bucket === undefined) return { tokens: limit.capacity, refilledAt: nowMicros };
  const ahead = bucket.refilledAt - nowMicros;
  if (ahead > BigInt(limit.capacity) * limit.refillMicros + UNEVEN_MICROS) return refilled(undefined, limit, nowMicros);
  const elapsed = ahead < 0n ? -ahead : 0n;
  const gained = elapsed / limit.refillMicros;
  const room = BigInt(Math.max(0, limit.capacity - bucket.tokens));
  if (gained >= room) return { tokens: limit.capacity, refilledAt: nowMicros };
  return { tokens: bucket.tokens + Number(gained), refilledAt: bucket.refilledAt + gained * limit.refillMicros };
}
