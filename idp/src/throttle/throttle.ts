// Slows down whoever tries too often: a generic cell rate limiter with one number per key, kept in the database so that
// a restart forgets nothing and several instances count together. What is counted, and how fast, says sign-in-limits.ts.

import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { throttles } from '../storage/schema.ts';

/** `burst` tries at once, then one more every `everyMs`. So nobody ever waits longer than `everyMs` for the next try. */
export interface Limit {
  readonly burst: number;
  readonly everyMs: number;
}

export class Throttle {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Spends one try, in one statement, so that a hundred requests at once do not share one.
   * @returns 0 when it was granted, else the milliseconds until the next one; refused tries cost nothing.
   */
  async spend(key: string, { burst, everyMs }: Limit): Promise<number> {
    const now = this.#clock();
    const tolerance = (burst - 1) * everyMs;
    const id = digest(key);
    const granted = await this.#database
      .insert(throttles)
      .values({ key: id, fullAt: now + everyMs })
      .onConflictDoUpdate({
        target: throttles.key,
        set: { fullAt: sql`greatest(${throttles.fullAt}, ${now}::bigint) + ${everyMs}::bigint` },
        setWhere: sql`${throttles.fullAt} - ${now}::bigint <= ${tolerance}::bigint`,
      })
      .returning({ key: throttles.key });
    if (granted.length > 0) return 0;
    const [row] = await this.#database.select().from(throttles).where(eq(throttles.key, id));
    return Math.max(1, (row?.fullAt ?? now) - tolerance - now);
  }

  async forget(key: string): Promise<void> {
    await this.#database.delete(throttles).where(eq(throttles.key, digest(key)));
  }
}

/** Keys hold what people typed; their digest has one length and keeps no names. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
