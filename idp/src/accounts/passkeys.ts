// The passkeys of accounts as rows: which there are, their names, their counters. What they prove is for webauthn.ts to judge.

import { and, asc, eq, lt, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { passkeys } from '../storage/schema.ts';

export type Passkey = typeof passkeys.$inferSelect;

export const MOST_PASSKEYS = 20;
export const LONGEST_PASSKEY_NAME = 40;

export class Passkeys {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  list(accountId: string): Promise<Passkey[]> {
    return this.#database
      .select()
      .from(passkeys)
      .where(eq(passkeys.accountId, accountId))
      .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
  }

  async withId(id: string): Promise<Passkey | null> {
    const [passkey] = await this.#database.select().from(passkeys).where(eq(passkeys.id, id));
    return passkey ?? null;
  }

  /** @returns false when this passkey is registered already. */
  async add(passkey: Omit<Passkey, 'createdAt' | 'lastUsedAt'>): Promise<boolean> {
    const added = await this.#database
      .insert(passkeys)
      .values({ ...passkey, createdAt: new Date(this.#clock()), lastUsedAt: null })
      .onConflictDoNothing({ target: passkeys.id })
      .returning({ id: passkeys.id });
    return added.length > 0;
  }

  /**
   * Notes a use, in one statement. Authenticators that count never count the same number twice; those that do not, say 0 always.
   * @returns false when the counter did not move on: somebody may hold a copy.
   */
  async use(id: string, counter: number): Promise<boolean> {
    const used = await this.#database
      .update(passkeys)
      .set({ counter, lastUsedAt: new Date(this.#clock()) })
      .where(
        and(
          eq(passkeys.id, id),
          or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter}::bigint = 0`)),
        ),
      )
      .returning({ id: passkeys.id });
    return used.length > 0;
  }

  async rename(accountId: string, id: string, name: string): Promise<boolean> {
    const renamed = await this.#database
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.accountId, accountId)))
      .returning({ id: passkeys.id });
    return renamed.length > 0;
  }

  /** @returns its name, or null when there was none of that id. */
  async remove(accountId: string, id: string, database: Transaction = this.#database): Promise<string | null> {
    const [removed] = await database
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.accountId, accountId)))
      .returning({ name: passkeys.name });
    return removed?.name ?? null;
  }
}
