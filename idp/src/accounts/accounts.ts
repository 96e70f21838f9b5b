// Accounts as rows: made, found, given a new password. Knows hashes, never passwords.

import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { accounts } from '../storage/schema.ts';
import { normaliseUsername, usernameKey } from './username.ts';

export type Account = typeof accounts.$inferSelect;

export class Accounts {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns null when the name is taken, also by an account that was made in the same moment. */
  async create(username: string, passwordHash: string): Promise<Account | null> {
    const now = new Date(this.#clock());
    const [account] = await this.#database
      .insert(accounts)
      .values({
        // 128 random bits: says nothing, is never given out twice.
        id: randomBytes(16).toString('base64url'),
        username: normaliseUsername(username),
        usernameKey: usernameKey(username),
        passwordHash,
        createdAt: now,
        passwordChangedAt: now,
      })
      .onConflictDoNothing({ target: accounts.usernameKey })
      .returning();
    return account ?? null;
  }

  async withId(id: string): Promise<Account | null> {
    const [account] = await this.#database.select().from(accounts).where(eq(accounts.id, id));
    return account ?? null;
  }

  async named(username: string): Promise<Account | null> {
    const key = usernameKey(username);
    // PostgreSQL has no text with a zero byte in it.
    if (key.includes('\0')) return null;
    const [account] = await this.#database.select().from(accounts).where(eq(accounts.usernameKey, key));
    return account ?? null;
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.#database
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: new Date(this.#clock()) })
      .where(eq(accounts.id, id));
  }
}
