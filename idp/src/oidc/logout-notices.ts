// What the website has still to be told of: sessions that ended. Kept until it has heard, so that neither its absence nor a
// restart of the provider leaves somebody signed in there who has signed out here.

import { and, eq, gt, lte, min } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { logoutNotices } from '../storage/schema.ts';

/** When to try again after one failure, two, …; then every hour. */
const RETRY_AFTER_MS = [2_000, 15_000, 60_000, 300_000];
const HOUR_MS = 3_600_000;
/** No session of the website lives longer. */
const LIFE_MS = 14 * 24 * HOUR_MS;
/** Whoever takes a notice has this long to say what became of it. A call to the website gives up sooner. */
const TURN_MS = 10_000;

export interface EndedSession {
  readonly clientId: string;
  readonly accountId: string;
  readonly sid: string;
}

export interface LogoutNotice extends EndedSession {
  readonly id: number;
  readonly failures: number;
}

export class LogoutNotices {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Keeps notices for whoever calls, to be delivered at once; left alone they are due after a turn.
   * @param database a transaction, so that no session ends without its notice
   */
  async keep(
    sessions: readonly EndedSession[],
    database: Pick<Database, 'insert'> = this.#database,
  ): Promise<readonly LogoutNotice[]> {
    if (sessions.length === 0) return [];
    const now = this.#clock();
    const rows = sessions.map(({ clientId, accountId, sid }) => ({
      ...{ clientId, accountId, sid, failures: 0 },
      nextTryAt: new Date(now + TURN_MS),
      expiresAt: new Date(now + LIFE_MS),
    }));
    return database.insert(logoutNotices).values(rows).returning();
  }

  /** Takes those whose turn it is; one statement decides, so that of two providers on one database one goes on. */
  async takeDue(): Promise<readonly LogoutNotice[]> {
    const now = this.#clock();
    return this.#database
      .update(logoutNotices)
      .set({ nextTryAt: new Date(now + TURN_MS) })
      .where(and(lte(logoutNotices.nextTryAt, new Date(now)), gt(logoutNotices.expiresAt, new Date(now))))
      .returning();
  }

  /** In how many milliseconds the next is due; null when the website has heard of everything. */
  async nextIn(): Promise<number | null> {
    const now = this.#clock();
    const [row] = await this.#database
      .select({ at: min(logoutNotices.nextTryAt) })
      .from(logoutNotices)
      .where(gt(logoutNotices.expiresAt, new Date(now)));
    return row?.at ? Math.max(0, row.at.getTime() - now) : null;
  }

  async putOff({ id, failures }: LogoutNotice): Promise<void> {
    const nextTryAt = new Date(this.#clock() + (RETRY_AFTER_MS[failures] ?? HOUR_MS));
    await this.#database
      .update(logoutNotices)
      .set({ failures: failures + 1, nextTryAt })
      .where(eq(logoutNotices.id, id));
  }

  async forget({ id }: LogoutNotice): Promise<void> {
    await this.#database.delete(logoutNotices).where(eq(logoutNotices.id, id));
  }
}
